#!/usr/bin/env bash
# Starts Jibao 急报: builds it when needed, then hands over to the launcher. All options: deploy/run.sh --help
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" >/dev/null; then
  echo "急报需要 JDK 17 或更新版本：没有找到 $java。Debian：apt-get install openjdk-17-jdk" >&2
  exit 5
fi
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
case $version in
  '' | 1.* | ? | 1[0-6])
    echo "急报需要 JDK 17 或更新版本，$java 是 ${version:-未知版本}。请安装 JDK 17，或让 JAVA_HOME 指向它" >&2
    exit 5
    ;;
esac

launcher=$root/modules/launcher/target/launcher.jar
product=$root/modules/app/target/jibao.jar
stale() {
  [ ! -f "$launcher" ] || [ ! -f "$product" ] ||
    [ -n "$(find "$root/pom.xml" "$root"/modules/*/pom.xml "$root"/modules/*/src/main -type f -newer "$product" -print -quit)" ]
}
if stale; then
  if ! command -v mvn >/dev/null; then
    echo "急报要先构建一次，没有找到 mvn（Maven 3.8.7 或更新）。Debian：apt-get install maven" >&2
    exit 5
  fi
  echo "正在构建急报：mvn -DskipTests package（首次要下载依赖，约需几分钟；以后只在源码变动后构建）……"
  (cd "$root" && mvn -q -DskipTests package) || { echo "构建没有成功，原因见上" >&2; exit 5; }
fi

exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$launcher" \
  --jar="$product" --sample="$root/deploy/demo" --data="$root/data" --papers="$root/papers" "$@"

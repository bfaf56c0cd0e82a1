#!/usr/bin/env bash
# 公文排版与格式检查: the typesetting engine by itself, without server and database. Use: deploy/gongwen.sh --help
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
module=$root/modules/typesetting

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" >/dev/null; then
  echo "排版需要 JDK 17 或更新版本：没有找到 $java。Debian：apt-get install openjdk-17-jdk" >&2
  exit 5
fi
stale() {
  [ ! -d "$module/target/lib" ] || [ -z "$(ls "$module"/target/jibao-typesetting-*.jar 2>/dev/null)" ] ||
    [ -n "$(find "$root/pom.xml" "$module/pom.xml" "$module/src/main" "$root"/modules/fonts*/src/main -type f \
      -newer "$(ls -t "$module"/target/jibao-typesetting-*.jar | head -1)" -print -quit)" ]
}
if stale; then
  if ! command -v mvn >/dev/null; then
    echo "排版要先构建一次，没有找到 mvn（Maven 3.8.7 或更新）。Debian：apt-get install maven" >&2
    exit 5
  fi
  echo "正在构建排版模块……" >&2
  (cd "$root" && mvn -q -DskipTests -pl modules/typesetting -am package) >&2 || { echo "构建没有成功，原因见上" >&2; exit 5; }
fi
exec "$java" -XX:+UseSerialGC -Djava.awt.headless=true \
  -cp "$(ls -t "$module"/target/jibao-typesetting-*.jar | head -1):$module/target/lib/*" org.jibao.typesetting.command.Main "$@"

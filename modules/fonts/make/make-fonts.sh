#!/usr/bin/env bash
# Makes the committed fonts anew. Needed only by whoever changes them; the build uses the committed files.
# Needs npm, apt-get (Debian 12) and python3 with fontTools. Sources:
#   npm     @expo-google-fonts/noto-serif-sc 0.4.3   NotoSerifSC 400 and 700        OFL 1.1
#   npm     @expo-google-fonts/noto-sans-sc 0.4.3    NotoSansSC 500                 OFL 1.1
#   Debian  fonts-lxgw-wenkai                        LXGWWenKai-Regular 1.250       OFL 1.1
#   Debian  texlive-lang-chinese                     FandolFang-Regular 1.300       GPL 3 with font exception
#   Debian  unicode-data                             Unihan kTGH (通用规范汉字表)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
modules=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3
for archive in *.tgz; do
  tar xzf "$archive" --transform "s,^package,${archive%-0.4.3.tgz},"
done
for package in fonts-lxgw-wenkai texlive-lang-chinese unicode-data; do
  apt-get download -qq "$package"
  dpkg -x "$package"_*.deb debian
done

fonts=$modules/fonts/src/main/resources/org/jibao/fonts
serif=expo-google-fonts-noto-serif-sc
sans=expo-google-fonts-noto-sans-sc
python=${PYTHON:-/usr/bin/python3}
cut() { "$python" "$here/cut_font.py" --unihan debian/usr/share/unicode "$@"; }
cut "$serif/400Regular/NotoSerifSC_400Regular.ttf" "Jibao Song" "$fonts/song.ttf"
cut "$serif/700Bold/NotoSerifSC_700Bold.ttf" "Jibao Title Song" "$fonts/title-song.ttf"
cut "$sans/500Medium/NotoSansSC_500Medium.ttf" "Jibao Hei" "$fonts/hei.ttf"
cut debian/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf "Jibao Kai" "$fonts/kai.ttf"
cp "$serif/LICENSE_FONT" "$fonts/LICENSE-noto-serif-sc.txt"
cp "$sans/LICENSE_FONT" "$fonts/LICENSE-noto-sans-sc.txt"
cp debian/usr/share/doc/fonts-lxgw-wenkai/copyright "$fonts/LICENSE-lxgw-wenkai.txt"

fangsong=$modules/fonts-fangsong/src/main/resources/org/jibao/fonts/fangsong
cut --whole debian/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf "Jibao Fangsong" "$fangsong/fangsong.ttf"
zcat debian/usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz > "$fangsong/LICENSE-fandol-gpl3.txt"
cp debian/usr/share/doc/texlive-doc/fonts/fandol/README "$fangsong/README-fandol.txt"
ls -l "$fonts" "$fangsong"

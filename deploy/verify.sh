#!/bin/sh
# 公文离线验真: whether a file in hand is the issued one, by a verification list (验真清单), without server and database.
# Use: deploy/verify.sh FILE LIST [LEDGER]
#   FILE    the Word, PDF or OFD file in hand
#   LIST    exported by the office: 公文 → 验真清单
#   LEDGER  an export of the ledger; shows that the list is the one that the office sealed
# Exit: 0 issued and in force; 1 not an issued file; 2 issued, but corrected, withdrawn, replaced or void;
#       3 FILE cannot be read; 4 LIST or LEDGER is damaged, or the list is not in the ledger; 5 wrong use
set -u
if [ $# -lt 2 ] || [ $# -gt 3 ]; then
  echo "用法：verify.sh 公文文件 验真清单 [账本导出文件]" >&2
  exit 5
fi
file=$1
list=$2

sum() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum | cut -d' ' -f1
  elif command -v shasum >/dev/null 2>&1; then
    shasum -a 256 | cut -d' ' -f1
  else
    openssl dgst -sha256 -r | cut -d' ' -f1
  fi
}

if [ ! -f "$file" ] || [ ! -r "$file" ]; then
  echo "读不到文件“$file”：请核对路径，要核对的应是一个文件" >&2
  exit 3
fi
if [ ! -s "$file" ]; then
  echo "“$file”是空文件，不是公文" >&2
  exit 3
fi
if [ ! -f "$list" ] || [ ! -r "$list" ]; then
  echo "读不到验真清单“$list”：请核对路径" >&2
  exit 4
fi
tab=$(printf '\t')
if [ "$(head -n 1 <"$list" | tr -d '\000')" != "jibao-verification${tab}1" ]; then
  echo "“$list”不是验真清单：请向印发单位重新索取" >&2
  exit 4
fi

# everything before the last two lines is what was hashed
lines=$(wc -l <"$list")
end=$(tail -n 2 <"$list" | head -n 1)
ledger=$(tail -n 1 <"$list")
stated=$(printf '%s' "$end" | cut -f3)
actual=$(head -n $((lines - 2)) <"$list" | sum)
if [ "$(printf '%s' "$end" | cut -f1)" != end ] || [ "$(printf '%s' "$ledger" | cut -f1)" != ledger ] ||
  [ "$stated" != "$actual" ]; then
  echo "验真清单“$list”不完整或被改动过：请向印发单位重新索取" >&2
  exit 4
fi
block=$(printf '%s' "$ledger" | cut -f2)
head=$(printf '%s' "$ledger" | cut -f3)
if [ $# -eq 3 ]; then
  if ! awk -F "$tab" -v sum="$stated" -v block="$block" -v head="$head" '
      $1 == "entry" && $5 == "document.verification-list" && $7 == sum { listed = 1 }
      $1 == "block" && $2 == block && $NF == head { sealed = 1 }
      END { exit !(listed && sealed) }' "$3"; then
    echo "账本导出文件“$3”里没有这份清单：清单不是从这个账本所在的系统导出的，或账本不完整" >&2
    exit 4
  fi
fi

hash=$(sum <"$file")
found=$(awk -F "$tab" -v hash="$hash" '$1 == "file" && $2 == hash { print $3 "\t" $4; exit }' "$list")
echo "文件摘要（SHA-256）：$hash"
echo "清单：$(sed -n 2p "$list" | cut -f3) $(sed -n 2p "$list" | cut -f2) 导出，封入账本第${block}块，校验码 $head"
if [ -z "$found" ]; then
  echo "结论：清单里没有这个文件。它不是该单位在清单导出之前印发的原件，或者印发之后被改动过"
  exit 1
fi
echo "结论：$(printf '%s' "$found" | cut -f2)"
[ "$(printf '%s' "$found" | cut -f1)" = HOLDS ] || exit 2

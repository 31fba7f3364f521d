#!/usr/bin/env bash
# On Debian or Ubuntu on x86-64: fetches a Java for arm64 and the emulator that runs it, into a folder. Needs root.
#   src/test/scripts/arm64-java.sh DIR
#   ./lab test -Dincluded.tags=arm64 -Dexcluded.tags=slow -Darm64.java="$(cat DIR/command)"
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
apt-get install -y --no-install-recommends qemu-user-static
foreign=1
dpkg --print-foreign-architectures | grep -x arm64 >/dev/null || { foreign=0; dpkg --add-architecture arm64; }
apt-get update
(cd "$folder" && apt-get download openjdk-17-jre-headless:arm64 libc6:arm64 zlib1g:arm64 libstdc++6:arm64 libgcc-s1:arm64 \
  libgomp1:arm64 libjpeg62-turbo:arm64 liblcms2-2:arm64 libnss3:arm64 libfreetype6:arm64)
[ $foreign = 1 ] || dpkg --remove-architecture arm64
for package in "$folder"/*.deb; do dpkg-deb -x "$package" "$folder/root"; done
echo "qemu-aarch64-static -L $folder/root $folder/root/usr/lib/jvm/java-17-openjdk-arm64/bin/java" >"$folder/command"

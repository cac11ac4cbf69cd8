#!/usr/bin/env bash
# Makes both Debian packages of a bundle: loket (the program) and loket-kiosk (the session).
# Usage: deb.sh [--bundle FOLDER] [--version V] [--out FOLDER] [--keyring loket.gpg] [--quick]
# --keyring: the public key whose updates these kiosks take; without it one is placed by hand.
# --quick packs in seconds and larger, for tests. The same bundle gives the same octets.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=installer/linux
bundle=build/linux/bundle/loket out=dist keyring='' pack=(-Zxz -z6 --threads-max=1)
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
while [[ $# -gt 0 ]]; do
  case $1 in
    --bundle) bundle=$2; shift 2 ;;
    --version) version=$2; shift 2 ;;
    --out) out=$2; shift 2 ;;
    --keyring) keyring=$2; shift 2 ;;
    --quick) pack=(-Zgzip -z1); shift ;;
    *) echo "deb.sh does not know $1" >&2; exit 2 ;;
  esac
done
source "$here/epoch.sh"

work=$out/.packages
rm -rf "$work"
mkdir -p "$out"
trap 'rm -rf "$work"' EXIT

put() { # put MODE SOURCE TARGET
  install -D -m "$1" "$2" "$tree/$3"
}

filled() { # filled SOURCE: with version, date and size written in
  sed -e "s/@VERSION@/$version/g" -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
    -e "s/@SIZE@/$(du -sk --apparent-size "$tree" | cut -f1)/" "$1"
}

on_one_line() { # on_one_line FIELD: in the file that dpkg reads it may not be folded
  awk -v field="^$1:" '/^[A-Z]/ { folded = $0 ~ field }
    folded && /^ / { printf "%s", $0; next }
    { printf "%s%s", (NR > 1 ? "\n" : ""), $0 }
    END { print "" }'
}

papers() { # papers PACKAGE FOLDER: what every Debian package has to say of itself
  local doc=$tree/usr/share/doc/$1
  put 644 "$here/loket/copyright" "usr/share/doc/$1/copyright"
  {
    echo "$1 ($version) unstable; urgency=medium"
    echo
    echo "  * What changed: /usr/share/doc/loket/NEWS.md.gz"
    echo
    echo " -- Loket <loket@packages.example>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
  } | gzip -9n >"$doc/changelog.gz"
  put 644 "$here/$2/lintian-overrides" "usr/share/lintian/overrides/$1"
}

build() { # build PACKAGE ARCHITECTURE FOLDER SCRIPT...: the octets depend on nothing but the tree
  local package=$1 architecture=$2 folder=$3 script
  shift 3
  mkdir -p "$tree/DEBIAN"
  filled "$here/$folder/control.in" | on_one_line Depends >"$tree/DEBIAN/control"
  for script in "$@"; do install -m 755 "$here/$folder/$script" "$tree/DEBIAN/$script"; done
  [[ ! -f $here/$folder/templates ]] || install -m 644 "$here/$folder/templates" "$tree/DEBIAN/templates"
  [[ ! -d $tree/etc ]] || (cd "$tree" && find etc -type f -printf '/%p\n' | sort >DEBIAN/conffiles)
  [[ -s $tree/DEBIAN/conffiles ]] || rm -f "$tree/DEBIAN/conffiles"
  (cd "$tree" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
  find "$tree" -exec touch --no-dereference -d "@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb --root-owner-group "${pack[@]}" --build "$tree" "$out/${package}_${version}_$architecture.deb" >/dev/null
  echo "$out/${package}_${version}_$architecture.deb"
}

tree=$work/loket
mkdir -p "$tree/usr/lib" "$tree/usr/bin" "$tree/etc/loket"
cp -a "$bundle" "$tree/usr/lib/loket"
find "$tree/usr/lib/loket" -type f -exec chmod 644 {} +
chmod 755 "$tree/usr/lib/loket/loket"
ln -s ../lib/loket/loket "$tree/usr/bin/loket"
# What the program says of itself is what the updater waits for: the version of its package.
sed -i "s/^Version: .*/Version: $version/" "$tree"/usr/lib/loket/lib/loket-*.dist-info/METADATA
mkdir -p "$tree/usr/share/doc/loket" "$tree/usr/share/man/man1"
mv "$tree/usr/lib/loket/lib/licences" "$tree/usr/share/doc/loket/licences"
mkdir -p "$tree/usr/share/icons"
mv "$tree/usr/lib/loket/lib/hicolor" "$tree/usr/share/icons/hicolor"
put 644 "$here/loket/loket.desktop" usr/share/applications/loket.desktop
filled "$here/loket/loket.1.in" | gzip -9n >"$tree/usr/share/man/man1/loket.1.gz"
put 644 docs/loket.example.toml usr/share/doc/loket/examples/loket.toml
gzip -9n <CHANGELOG.md >"$tree/usr/share/doc/loket/NEWS.md.gz"
papers loket loket
build loket amd64 loket prerm postinst

tree=$work/loket-kiosk
program=usr/lib/loket-kiosk
for script in session desk left stick credential; do put 755 "$here/kiosk/$script" "$program/$script"; done
put 644 "$here/kiosk/loket-kiosk.service" usr/lib/systemd/system/loket-kiosk.service
put 755 "$here/kiosk/loket-as-kiosk" usr/sbin/loket-as-kiosk
put 644 "$here/kiosk/loket-kiosk-credential.service" usr/lib/systemd/system/loket-kiosk-credential.service
put 644 "$here/kiosk/loket-stick@.service" usr/lib/systemd/system/loket-stick@.service
put 644 "$here/kiosk/stick.rules" usr/lib/udev/rules.d/80-loket-kiosk.rules
put 644 "$here/kiosk/sysusers.conf" usr/lib/sysusers.d/loket-kiosk.conf
put 644 "$here/kiosk/tmpfiles.conf" usr/lib/tmpfiles.d/loket-kiosk.conf
put 644 "$here/kiosk/logind.conf" usr/lib/systemd/logind.conf.d/loket-kiosk.conf
put 644 "$here/kiosk/sysctl.conf" usr/lib/sysctl.d/60-loket-kiosk.conf
put 644 "$here/kiosk/loket-kiosk.pam" etc/pam.d/loket-kiosk
mkdir -p "$tree/usr/share/doc/loket-kiosk"
python3 "$here/update/lay.py" "$tree" ${keyring:+--keyring "$keyring"}
papers loket-kiosk kiosk
build loket-kiosk all kiosk postinst prerm postrm

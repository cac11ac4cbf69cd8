#!/usr/bin/env bash
# Boots a computer that exists only in QEMU from the packages in dist/, and proves what a folder
# cannot: the session on the first console, its restart, no way to another console, the text login
# after a supervisor left. Root; needs debootstrap, qemu-system-x86 and e2fsprogs. Some minutes.
# Usage: test-vm.sh [FOLDER]   (default: build/linux/vm; pictures and the machine's words lie there)
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(realpath -m "${1:-build/linux/vm}")
root=$work/root
monitor=$work/monitor
words=$work/serial.log
mkdir -p "$work"

within() { unshare --mount --pid --fork --kill-child sh -c '
    mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$root" \
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

make_root() {
  [[ -e $root/etc/debian_version ]] || debootstrap --variant=minbase bookworm "$root"
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  cp dist/loket_*.deb dist/loket-kiosk_*.deb "$root/tmp/"
  within apt-get update -qq
  within sh -c 'apt-get install -y -qq --reinstall --no-install-recommends linux-image-amd64 procps /tmp/*.deb'
  rm -f "$root"/tmp/*.deb
}

# What the machine does and tells by itself, on its serial line, once the session stands.
make_witness() {
  cat >"$root/usr/local/sbin/witness" <<'WITNESS'
#!/bin/sh
say() { echo "WITNESS $*" >/dev/ttyS0; }
running() { pgrep -f "^/usr/bin/loket run" | head -1; }
await() { for _ in $(seq 240); do [ -n "$(running)" ] && return; sleep 0.5; done; say "no loket"; }
await; sleep "${SETTLE:-40}"
say "session $(loginctl list-sessions --no-legend | tr -s ' ')"
say "blank $(cat /sys/module/kernel/parameters/consoleblank)"
say "unit $(systemctl show -p ExecMainStartTimestampMonotonic --value loket-kiosk)"
say shown; sleep 25   # time for the keys that are pressed from outside
say "console $(cat /sys/class/tty/tty0/active)"
before=$(running); kill -9 "$before"; sleep 5; await; after=$(running)
[ -n "$after" ] && [ "$before" != "$after" ] && say "restarts $(systemctl show -p NRestarts --value loket-kiosk)"
sleep 20; say again; sleep 5
mkdir -p /run/systemd/system/loket-kiosk.service.d
printf '#!/bin/sh\necho 42 >$LOKET_ENDED\nexit 42\n' >/usr/local/bin/leave; chmod +x /usr/local/bin/leave
printf '[Service]\nEnvironment=LOKET_DESK=/usr/local/bin/leave\n' >/run/systemd/system/loket-kiosk.service.d/leave.conf
systemctl daemon-reload; systemctl restart loket-kiosk; sleep 20
say "left $(systemctl is-active loket-kiosk) login $(systemctl is-active getty@tty1)"
say finished; sleep 3; poweroff
WITNESS
  chmod +x "$root/usr/local/sbin/witness"
  cat >"$root/etc/systemd/system/witness.service" <<'UNIT'
[Unit]
After=graphical.target
[Service]
ExecStart=/usr/local/sbin/witness
[Install]
WantedBy=graphical.target
UNIT
  ln -sf /etc/systemd/system/witness.service "$root/etc/systemd/system/graphical.target.wants/witness.service"
  mkdir -p "$root/etc/systemd/system/loket-kiosk.service.d"
  printf '[Service]\nEnvironment="LOKET_RUN=%s"\n' "${LOKET_RUN:-run --kiosk --practice}" \
    >"$root/etc/systemd/system/loket-kiosk.service.d/run.conf"
  echo loket-test >"$root/etc/hostname"
  echo '/dev/vda / ext4 defaults 0 1' >"$root/etc/fstab"
}

ask() { # ask COMMAND: of the machine's monitor
  python3 - "$monitor" "$@" <<'ASK'
import socket, sys, time
with socket.socket(socket.AF_UNIX) as line:
    line.connect(sys.argv[1])
    line.recv(4096)
    line.sendall((" ".join(sys.argv[2:]) + "\n").encode())
    time.sleep(1)
ASK
}

await_word() { # await_word WORD: at most a quarter of an hour; busy machines are slow
  for _ in $(seq 900); do
    if grep -q "WITNESS $1" "$words"; then return; fi
    kill -0 "$machine" 2>/dev/null || break
    sleep 1
  done
  echo "The machine did not say: $1" >&2
  tail -5 "$words" >&2
  exit 1
}

make_root
make_witness
rm -f "$work/disk.img" "$words"
mke2fs -q -t ext4 -d "$root" "$work/disk.img" 4G

began=$(date +%s)
# no_timer_check: on a busy machine the timer may come too late for the kernel, which then panics.
qemu-system-x86_64 -accel tcg,thread=multi -cpu max -m 2048 -smp 2 -nic none \
  -kernel "$(ls "$root"/boot/vmlinuz-* | tail -1)" -initrd "$(ls "$root"/boot/initrd.img-* | tail -1)" \
  -append "root=/dev/vda rw console=tty0 quiet no_timer_check panic=5" -no-reboot \
  -drive "file=$work/disk.img,format=raw,if=virtio" -vga none -device virtio-vga,xres=1280,yres=800 \
  -device virtio-keyboard-pci -device virtio-tablet-pci -display none \
  -serial "file:$words" -monitor "unix:$monitor,server,nowait" &
machine=$!
trap 'kill "$machine" 2>/dev/null || true; wait "$machine" 2>/dev/null || true; rm -f "$work/disk.img"' EXIT

await_word shown
echo "Loket stood after $(($(date +%s) - began)) s"
ask screendump "$work/shown.ppm"
for keys in ctrl-alt-f2 alt-f2 ctrl-alt-delete ctrl-alt-backspace alt-f4 alt-tab meta_l alt-sysrq-k; do
  ask sendkey "$keys"
done
ask screendump "$work/after-keys.ppm"
await_word again
ask screendump "$work/again.ppm"
await_word finished
ask screendump "$work/login.ppm" || true
wait "$machine" || true
grep -a WITNESS "$words"
grep -aq "WITNESS console tty1" "$words"
grep -aq "WITNESS restarts [1-9]" "$words"
grep -aq "WITNESS left inactive login active" "$words"
echo "The session stands, comes back, leads nowhere else, and lets a supervisor out."

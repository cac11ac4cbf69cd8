# Sourced by what builds: one moment and one order for everything, so that two builds are alike.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export PYTHONHASHSEED=0 LC_ALL=C.UTF-8 TZ=UTC
umask 022

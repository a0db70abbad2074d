#!/bin/sh
# Solves all published sets and writes one file of JSON lines for each set and seed.
# usage: measure.sh FOLDER_OF_BENCHMARKS FOLDER_OF_RESULTS [SEED…]
# RoutingBench's further options stand in OPTIONS, for example OPTIONS='--chains 1'; SETS names the
# sets where not all are wanted, for example SETS='battery-600 battery-900'.
set -eu
sets=$1
results=$2
shift 2
mkdir -p "$results"
for seed in "${@:-1}"; do
  solve() {
    name=$1
    shift
    case " ${SETS:-$name} " in *" $name "*) ;; *) return 0 ;; esac
    # shellcheck disable=SC2086
    "${BENCH:-$(dirname "$0")/.build/release/RoutingBench}" --seed "$seed" ${OPTIONS:-} "$@" \
      >"$results/$name.$seed.jsonl"
  }
  solve line-coverage --seconds 3 "$sets"/line-coverage/*[!A-Z]
  solve battery-600 --seconds 3 --battery 600 "$sets"/line-coverage/*[!A-Z]
  solve battery-900 --seconds 3 --battery 900 "$sets"/line-coverage/*[!A-Z]
  solve line-coverage-3km --seconds 10 --battery 1200 "$sets"/line-coverage-3km/*[!A-Z]
  solve rural-postman --seconds 10 "$sets"/rural-postman/*
  solve capacitated-arc --seconds 10 "$sets"/capacitated-arc/*
  solve mixed-general --seconds 10 "$sets"/mixed-general/*
done

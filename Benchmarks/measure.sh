#!/bin/sh
# Solves all published sets and writes one file of JSON lines for each.
# usage: measure.sh FOLDER_OF_BENCHMARKS FOLDER_OF_RESULTS [SEED]
set -eu
sets=$1
results=$2
seed=${3:-1}
mkdir -p "$results"
bench="$(dirname "$0")/.build/release/RoutingBench --seed $seed"
$bench --seconds 3 "$sets"/line-coverage/*[!A-Z] >"$results/line-coverage.jsonl"
$bench --seconds 3 --battery 600 "$sets"/line-coverage/*[!A-Z] >"$results/battery-600.jsonl"
$bench --seconds 3 --battery 900 "$sets"/line-coverage/*[!A-Z] >"$results/battery-900.jsonl"
$bench --seconds 10 "$sets"/rural-postman/* >"$results/rural-postman.jsonl"
$bench --seconds 10 "$sets"/capacitated-arc/* >"$results/capacitated-arc.jsonl"
$bench --seconds 10 "$sets"/mixed-general/* >"$results/mixed-general.jsonl"
$bench --seconds 10 --battery 1200 "$sets"/line-coverage-3km/* >"$results/line-coverage-3km.jsonl"

.PHONY: demo test lint format missions bench validate fuzz setup setup-test

demo: setup
	swift build -c release --product kestrel
	rm -rf out/demo
	.build/release/kestrel plan missions/taiyuan-morning-peak.yaml -o out/demo
	.build/release/kestrel export out/demo/plan.json --as kmz -o out/demo/kmz
	.build/release/kestrel simulate out/demo/plan.json
	@echo; echo "Written:"; find out/demo -type f | sort

test: setup-test
	swift test

lint: setup
	swift format lint --recursive --strict Sources Tests Package.swift
	.ci/module-direction

format:
	swift format --recursive --in-place Sources Tests Package.swift

missions: setup
	swift build -c release --product kestrel
	.ci/missions

bench: setup
	swift build -c release --package-path Benchmarks
	Benchmarks/.build/release/FilesBench
	Benchmarks/.build/release/ImportBench 100000
	Benchmarks/.build/release/PlanBench missions/taiyuan-morning-peak.yaml \
	  Benchmarks/missions/taiyuan-main-roads.yaml

# FLIGHTS names another folder of measured flights, of the layout of ../shared/flights.
validate: setup
	swift run -c release validate-flights $(FLIGHTS)

setup:
	@.ci/install run

setup-test:
	@.ci/install run test
	@.ci/oracles

# A million damaged mission files through all readers, under the address sanitizer; INPUTS says another
# number. In eight processes of a seed each, two at a time: the sanitizer's books grow with every input,
# and are no reader's. Swift's own backtraces and the sanitizer's do not go together.
fuzz: setup
	swift build -c release --product fuzz-readers --scratch-path .build/fuzz --sanitize=address
	seq 8 | SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:handle_sigill=1:quarantine_size_mb=8 \
	  xargs -P 2 -n 1 .build/fuzz/release/fuzz-readers $$(( $(or $(INPUTS),1000000) / 8 ))

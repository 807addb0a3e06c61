# The front door: `make up` gives a cluster, `make test` proves it.
# Root is needed for `up`, `down` and the cluster tests (network namespaces, cgroups, mounts).

DATA_DIR ?= /var/lib/apus
SWIFT_RELEASE = swift build -c release --product apus --static-swift-stdlib

.PHONY: deps build up down test check fmt bench docs generate

deps:
	@scripts/deps

build: deps
	@$(SWIFT_RELEASE)
	@strip .build/release/apus
	@echo "release binary: $$(stat -L -c %s .build/release/apus | awk '{printf "%.1f MiB", $$1 / 1048576}')"

up: build
	@scripts/up $(DATA_DIR)

down:
	@.build/release/apus down --data-dir $(DATA_DIR)

test: build
	@scripts/test

check: deps
	@scripts/check

fmt:
	@swift format --in-place --recursive --parallel Sources Tests Package.swift

bench:
	@echo "bench: not there yet; README.md says how its figures were measured by hand" >&2; exit 1

docs:
	@echo "docs/architecture.md, docs/decisions/, docs/compatibility.md, docs/performance.md"

generate:
	@scripts/generate-api

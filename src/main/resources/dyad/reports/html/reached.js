"use strict";

/** What rules reach from the facts of a world, in whatever world of these. */
class Reached {
  constructor(world) {
    const { findings, applications, checks } = world.graph.data;
    this.world = world;
    this.found = new Array(findings.length).fill(false);
    /** For each check those of its contributions that can count. */
    this.ways = checks.map(() => null);
    this.read = new Set();
    findings.forEach((finding, place) => {
      for (const number of finding.applications) {
        if (this.fires(applications[number])) {
          this.found[place] = true;
          this.note(applications[number]);
        }
      }
    });
  }

  can(premise) {
    const { facts } = this.world.graph;
    return premise < facts ? this.world.holds(premise) : this.found[premise - facts];
  }

  fires({ premises, checks }) {
    return (
      premises.every((premise) => this.can(premise)) && checks.every((check) => this.isOpen(check))
    );
  }

  /** Whether some of what can count meets a check. */
  isOpen(number) {
    const check = this.world.graph.data.checks[number];
    this.ways[number] ??= check.contributions.filter(([, , premises]) =>
      premises.every((premise) => this.can(premise)),
    );
    const ways = this.ways[number];
    const always = ways.filter(([, , premises]) => premises.every((premise) => premise < 0));
    const fixed = new Set(always.map(([value, weight]) => value + " " + weight));
    const open = ways.filter(([value, weight]) => !fixed.has(value + " " + weight));
    const start = total(always);
    const atLeast = BigInt(check.atLeast);
    const atMost = BigInt(check.atMost);
    return (
      start + total(open.filter(([, weight]) => BigInt(weight) > 0n)) >= atLeast &&
      start + total(open.filter(([, weight]) => BigInt(weight) < 0n)) <= atMost &&
      atLeast <= atMost
    );
  }

  /** The facts that an application matches or counts are read. */
  note({ premises, checks }) {
    const counted = checks.flatMap((check) => this.ways[check]).flatMap(([, , each]) => each);
    for (const premise of [...premises, ...counted]) {
      if (premise >= 0 && premise < this.world.graph.facts) {
        this.read.add(premise);
      }
    }
  }
}

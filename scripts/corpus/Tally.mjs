/** Counts hits and misses under names, and keeps what was missed for whoever wants to read it. */
export class Tally {
  /** @type {Map<string, { right: number, total: number, misses: string[] }>} */
  #lines = new Map();

  /** @param {string} name @param {boolean} right @param {() => string} explain Called for a miss. */
  add(name, right, explain) {
    let line = this.#lines.get(name);
    if (!line) {
      line = { right: 0, total: 0, misses: [] };
      this.#lines.set(name, line);
    }
    line.total++;
    if (right) line.right++;
    else line.misses.push(explain());
  }

  /** @param {string} title @param {boolean} verbose */
  print(title, verbose) {
    console.log(`\n${title}`);
    for (const [name, { right, total, misses }] of this.#lines) {
      const percent = ((100 * right) / total).toFixed(2).padStart(6);
      console.log(`  ${name.padEnd(34)}${percent} %  ${right} of ${total}`);
      if (verbose) for (const miss of misses) console.log(`      ${miss}`);
    }
  }
}

// Prints rows of measured figures, each with its goal, and the number of goals that are met.

export class Report {
	#held = 0;
	#missed = [];
	#notMeasured = [];
	#section = '';

	section(title) {
		this.#section = title;
		console.log(`\n${title}`);
	}

	/** Prints a figure. `goal` is its greatest accepted value; null if it has no goal. */
	row(name, { value, unit, goal = null, details = '' }) {
		const figure = `${shown(value)} ${unit}`.trim();
		let verdict = '';
		if (goal !== null) {
			const holds = value <= goal;
			verdict = `${holds ? 'holds ' : 'MISSED'}  ${shown(value / goal)} of ${shown(goal)} ${unit}`;
			if (holds) this.#held++;
			else this.#missed.push(`${this.#section} — ${name}`);
		}
		console.log(
			`  ${name.padEnd(46)} ${figure.padStart(12)}  ${verdict.padEnd(30)} ${details}`.trimEnd(),
		);
	}

	note(text) {
		console.log(`  ${text}`);
	}

	/** Reports that a figure could not be measured, with the reason. */
	notMeasured(name, why) {
		this.#notMeasured.push(`${this.#section} — ${name}`);
		console.log(`  ${name.padEnd(46)} not measured: ${why}`);
	}

	/** Prints the summary. The run fails if a figure could not be measured. */
	end() {
		if (this.#notMeasured.length > 0) process.exitCode = 1;
		const goals = this.#held + this.#missed.length;
		console.log(`\n${this.#held} of ${goals} goals hold, ${this.#notMeasured.length} not measured`);
		for (const name of this.#missed) console.log(`  missed: ${name}`);
		for (const name of this.#notMeasured) console.log(`  not measured: ${name}`);
	}
}

function shown(value) {
	if (Number.isInteger(value)) return String(value);
	return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

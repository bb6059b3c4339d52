// Rows of measured figures, each beside its goal, and how many goals hold.

export class Report {
	#held = 0;
	#missed = [];
	#notMeasured = [];
	#section = '';

	section(title) {
		this.#section = title;
		console.log(`\n${title}`);
	}

	/** `goal` is the most a figure may be, or null when it is shown without one. */
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

	/** A figure that could not be taken, and why. */
	notMeasured(name, why) {
		this.#notMeasured.push(`${this.#section} — ${name}`);
		console.log(`  ${name.padEnd(46)} not measured: ${why}`);
	}

	end() {
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

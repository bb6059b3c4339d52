// The states of labs that a lesson names. An address of a state goes in; the facts of the document that it opens come out,
// and a problem for each part that the lab did not understand. The values and the pins of a step are checked in its state.
import { LESSON_LABS, labOfAddress, type Facts, type LessonLab, type Step } from '../lesson.ts';
import { checkFact } from './check-conditions.ts';
import type { LessonProblems } from './lesson-problems.ts';
import type { OpenedState, OpenState } from './opened-state.ts';

/** Matches the facts that are bytes, lines, arrows, parts of a computation or values of a lane, which their lab can mark. */
const PINNED: Readonly<Record<LessonLab, RegExp>> = {
	frame: /^byte\.\d+$/,
	handshake: /^(request|response)\.field\..+$/,
	conversation: /^unit\.\d+$/,
	'accept-key': /^(key|hashed|digest|computed|accept)$/,
	compare: /^(short-polling|long-polling|streaming|sse|websocket)\.(bytes|minute|mean|wait)$/,
};

export class LessonStates {
	readonly #open: OpenState;
	readonly #problems: LessonProblems;
	/** Keeps the opened states, because a state that several steps name opens once. */
	readonly #opened = new Map<string, Promise<OpenedState>>();

	constructor(open: OpenState, problems: LessonProblems) {
		this.#open = open;
		this.#problems = problems;
	}

	/** Opens a state and reports what its lab did not understand. Returns its facts; null after a complaint. */
	async state(path: string, state: string, lab: string | null): Promise<Facts | null> {
		if (!this.isLab(path, state, lab)) return null;
		let opening = this.#opened.get(state);
		if (!opening) this.#opened.set(state, (opening = this.#open(state)));
		const { complaints, facts } = await opening;
		for (const { kind, part } of complaints) {
			this.#problems.add(path, 'state-not-read', part, kind);
		}
		return complaints.length === 0 ? facts : null;
	}

	/** Reports a value that the lab of the step cannot take. */
	async inserts({ open, inserts = {} }: Step, path: string): Promise<void> {
		const { lab } = labOfAddress(open);
		for (const [name, values] of Object.entries(inserts)) {
			for (const value of values) {
				await this.state(`${path}.${name}`, `/${lab}?${name}=${encodeURIComponent(value)}`, lab);
			}
		}
	}

	/** Reports a pin whose fact cannot be pinned in the state in which the step begins. */
	pins({ pins = [], open }: Step, path: string, start: Facts | null): void {
		const lab = labWithFacts(labOfAddress(open).lab);
		if (lab === null || start === null) return;
		for (const [i, fact] of pins.entries()) {
			const at = `${path}.pins[${String(i)}]`;
			if (!PINNED[lab].test(fact)) this.#problems.add(at, 'not-pinnable', fact);
			else if (checkFact(fact, at, lab, start, this.#problems) && start(fact) === null) {
				this.#problems.add(at, 'not-pinnable', fact);
			}
		}
	}

	/** Reports a state whose lab has no facts, or is not the lab of its step. */
	isLab(path: string, state: string, lab: string | null): boolean {
		const found = labOfAddress(state).lab;
		if (labWithFacts(found) === null) {
			this.#problems.add(path, 'unknown-lab', found, LESSON_LABS.join(', '));
			return false;
		}
		if (lab === null || found === lab) return true;
		this.#problems.add(path, 'other-lab', found, lab);
		return false;
	}
}

/** Returns the lab of this id, if its documents have facts. */
export function labWithFacts(id: string): LessonLab | null {
	return LESSON_LABS.find((one) => one === id) ?? null;
}

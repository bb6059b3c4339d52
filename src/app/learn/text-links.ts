// Says what the texts of a step do when they are pressed: a numbered circle brings its place in the lab into sight, and
// a value that the step offers goes into the lab, whose part with this value comes into sight.
import { tick } from 'svelte';
import type { Lab } from '../../lab/lab.ts';
import type { Step } from '../../lessons/lesson.ts';
import type { LearnWords } from '../../strings/en/learn.ts';
import { bringToView } from './guide/subject-in-sight.ts';

export interface TextLinks {
	readonly words: LearnWords;
	/** Brings a pin into sight, from 1. */
	showPin(pin: number): void;
	/** Returns what puts this value into the lab; null if the step does not offer it. */
	insertOf(code: string): (() => void) | null;
}

export function textLinksOf(step: Step, lab: Lab, words: LearnWords): TextLinks {
	const open = (name: string, value: string) => lab.open(new URLSearchParams({ [name]: value }));
	return {
		words,
		showPin: (pin) => void showPin(pin, step.pins?.[pin - 1], open),
		insertOf(code) {
			const offer = Object.entries(step.inserts ?? {}).find(([, values]) => values.includes(code));
			// An address without a part of the document may empty this part, so the others are written, too.
			const others = () => lab.parameters ?? {};
			return offer
				? () =>
						void insert(lab.open(new URLSearchParams({ ...others(), [offer[0]]: code })), offer[0])
				: null;
		},
	};
}

/** Brings the part of the lab that takes a value of this name into sight, with the value that is put in. */
async function insert(opened: unknown, name: string): Promise<void> {
	await opened;
	await tick();
	const part = document.querySelector(`#lab [data-takes="${name}"]`);
	if (part) bringToView(part);
}

async function showPin(
	pin: number,
	fact: string | undefined,
	open: (name: string, value: string) => unknown,
): Promise<void> {
	const byte = /^byte\.(\d+)$/.exec(fact ?? '');
	if (byte) {
		// The lab draws only the bytes in view. A selected byte comes into view.
		const first = Number(byte[1]) * 8;
		await open('select', `${String(first)}-${String(first + 7)}`);
		await tick();
	}
	const lab = document.getElementById('lab');
	const mark =
		lab?.querySelector(`[data-pin="${String(pin)}"]`) ?? lab?.querySelector('[data-pinned]');
	if (mark) bringToView(mark);
}

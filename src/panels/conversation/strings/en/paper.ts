// Holds what a printed conversation says of the part that it leaves out.
import { count } from '../../../../strings/en/numbers.ts';

const inCsv = 'In the lab, Export saves the whole conversation as CSV.';
const cut = (arrows: number, from: string) =>
	`The diagram ends at ${from} and leaves out ${count(arrows, 'later arrow')}.`;

export const paper = {
	inLab: (arrows: number, from: string) => `${cut(arrows, from)} The lab shows all of them.`,
	onlyInLab: 'The diagram is too long for this page. The lab shows all of it.',
	arrowsInCsv: (arrows: number, from: string) => `${cut(arrows, from)} ${inCsv}`,
	rowsInCsv: (rows: number) => `This page leaves out ${count(rows, 'more row')}. ${inCsv}`,
};

export type PaperWords = typeof paper;

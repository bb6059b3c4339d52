// Sentences about a learner's program.
import { PROGRAM_LIMITS, type ProgramFault } from '../../lessons/script/program-fault.ts';
import type { ProgramWords } from '../../strings/en/program.ts';

/** Says where a program is faulty, and why. */
export function faultText(
	words: ProgramWords,
	{ code, line, column, found }: ProgramFault,
): string {
	const { text, operations } = PROGRAM_LIMITS;
	const sentence = words.faults[code](found, code === 'budget' ? operations : text);
	return `${words.at(line, column)} ${sentence}`;
}

// Writes sentences about a learner's program.
import { PROGRAM_LIMITS, type ProgramFault } from '../../../lessons/script/program-fault.ts';
import { serverResultText, type ServerResult } from '../../../lessons/script/server-result.ts';
import type { ProgramWords } from '../../../strings/en/program.ts';
import { joinSentences } from '../../../strings/sentence-space.ts';

/** Holds the titles of rules by their codes, as far as they are loaded. */
export type RuleTitles = Readonly<Record<string, { readonly title: string }>>;

/** Names the parameters of the functions that a step calls, and of those that a program can call. */
export const PARAMETERS: Readonly<
	Record<keyof ProgramWords['called'] | keyof ProgramWords['functions'], string>
> = {
	onRequest: 'request',
	onOpen: '',
	onMessage: 'message',
	onBytes: 'bytes',
	onFrame: 'frame',
	respond: 'status, fields, body',
	send: 'message',
	pong: 'payload',
	close: 'code, reason',
	fail: 'code',
	log: 'value',
	acceptValue: 'key',
	decodeBase64: 'text',
	text: 'bytes',
	bytes: 'text',
	isUtf8: 'bytes',
	join: 'parts',
};

/**
 * Says what a server did, without the codes of the rules that its response breaks. The cases name these rules by
 * title.
 */
export function serverActText({ response, ...others }: ServerResult): string {
	return serverResultText({ ...others, response: response && { ...response, faults: [] } }, null);
}

/** Says where a program is faulty, and why. */
export function faultText(
	words: ProgramWords,
	{ code, line, column, found }: ProgramFault,
): string {
	const { text, operations } = PROGRAM_LIMITS;
	const sentence = words.faults[code](found, code === 'budget' ? operations : text);
	return joinSentences([words.at(line, column), sentence]);
}

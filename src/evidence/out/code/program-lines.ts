// Holds what the programs of all languages share: lines, comments, and the steps of a side one after the other.
import type { Bytes } from '../../../engine/index.ts';
import { filledComment, type NotOffered, type ProgramComments } from './program-comments.ts';
import type { Refusal, ReproducedAction, ReproducedStep, Reproduction } from './reproduction.ts';

/** Holds the port of all programs. */
export const PROGRAM_PORT = 8080;
/** Longer payloads are not written out in a program. */
const MOST_WRITTEN = 4096;

/** Says how a language writes a step. */
export interface StepLanguage {
	readonly comment: string;
	/**
	 * Waits for messages.
	 * @param total the number since the connection opened
	 * @param more the number that the program has not waited for yet
	 */
	readonly wait: (total: number, more: number) => string;
	readonly sleep: (ms: number) => string;
	/** Returns the statements, or why the API has none. */
	readonly act: (
		action: Exclude<ReproducedAction, { type: 'raw' }>,
	) => readonly string[] | NotOffered;
}

/** Returns the comments at the beginning of each program. */
export function beginningTexts(
	side: 'client' | 'server',
	{ secure, otherFields }: Reproduction,
	words: ProgramComments,
): readonly string[] {
	return [
		words.title[side],
		...(side === 'client' ? [words.serverFirst] : []),
		...(secure ? [words.withoutTls] : []),
		...(side === 'client' && otherFields.length > 0
			? [filledComment(words.otherFields, { names: otherFields.join(', ') })]
			: []),
	];
}

/** Returns the comment in a server that does not open the WebSocket. */
export function refusalComment({ response }: Refusal, words: ProgramComments): string {
	return response.length === 0 ? words.unanswered : words.refuses;
}

/** Returns the literal of the URL of the server program. */
export function urlText({ resourceName }: Reproduction): string {
	return quotedText(`ws://localhost:${PROGRAM_PORT}${resourceName}`);
}

/** Returns the lines for the steps of a side. */
export function stepLines(
	steps: readonly ReproducedStep[],
	language: StepLanguage,
	words: ProgramComments,
): readonly string[] {
	const { comment, wait, sleep, act } = language;
	const lines: string[] = [];
	let waited = 0;
	for (const { messages, delayMs, at, action } of steps) {
		if (messages > waited) {
			lines.push(wait(messages, messages - waited));
			waited = messages;
		}
		if (delayMs > 0) lines.push(sleep(delayMs));
		const ms = String(Math.round(at * 1000) / 1000);
		if (action.type === 'raw') {
			lines.push(
				`${comment} ${filledComment(words.rawOnly, { ms, codes: action.codes.join(', ') })}`,
			);
			continue;
		}
		const longest = longestPart(action);
		if (longest > MOST_WRITTEN)
			lines.push(`${comment} ${filledComment(words.otherContent, { bytes: longest })}`);
		const statements = act(action);
		if (typeof statements === 'string')
			lines.push(`${comment} ${filledComment(words.notOffered[statements], { ms })}`);
		else lines.push(...statements);
	}
	return lines;
}

function longestPart(action: ReproducedAction): number {
	if (action.type === 'message') return action.content.length;
	return action.type === 'fragments' ? Math.max(...action.parts.map(({ length }) => length)) : 0;
}

/** Returns whether a payload is written out in a program. */
export function isWritten(bytes: Bytes): boolean {
	return bytes.length <= MOST_WRITTEN;
}

/**
 * Returns the lines at the beginning of a program, as comments. Names in them come from the connection: a line break
 * would begin a line of the program, Python and Go read no NUL, and `</script>` ends the script of a page.
 */
export function commentLines(comment: string, texts: readonly string[]): readonly string[] {
	return texts.map(
		(text) => `${comment} ${text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+|(?<=<)(?=[!/s])/giu, ' ')}`,
	);
}

export function indentedLines(lines: readonly string[], by: string): readonly string[] {
	return lines.map((line) => (line === '' ? '' : by + line));
}

export function joinedLines(lines: readonly string[]): string {
	return `${lines.join('\n')}\n`;
}

/**
 * Returns a string literal that JavaScript, Python and Go all read. Invisible characters are escaped, among them those
 * that turn the direction of a line, as far as the three languages share an escape. So is what ends the script of a page.
 */
export function quotedText(text: string): string {
	return JSON.stringify(text).replaceAll(/(?! )[\p{C}\p{Z}]|<(?=[!/s])/giu, (character) => {
		if (character.length > 1) return character;
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}

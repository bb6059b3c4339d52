// Holds what the programs of all languages share: lines, comments, and the steps of a side one after the other.
import type { Bytes } from '../../../engine/bytes/index.ts';
import type { Role } from '../../../engine/role.ts';
import { filledComment, type NotOffered, type ProgramComments } from './program-comments.ts';
import type { ReproducedAction } from './reproduced-steps.ts';
import type { Refusal, Reproduction } from './reproduction.ts';

/** Holds the port of all programs. */
export const PROGRAM_PORT = 8080;
/** Longer payloads are not written out in a program. */
const MOST_WRITTEN = 4096;

type LibraryAction = Exclude<ReproducedAction, { type: 'raw' | 'still-open' }>;

/** Says how a language writes a step. */
export interface StepLanguage {
	readonly comment: string;
	/**
	 * Waits for messages.
	 * @param total the number since the connection opened
	 * @param more the number that the program has not waited for yet
	 */
	readonly wait: (total: number, more: number) => string;
	/** Notes the time of the opening. */
	readonly begin: string;
	/** Waits until a time after the opening. */
	readonly until: (ms: number) => string;
	/** Stops reading and continues; null if the library cannot. */
	readonly reading: { readonly pause: string; readonly resume: string } | null;
	/** Says whether the library compresses each message of a connection with compression. */
	readonly compressesAll: boolean;
	/**
	 * Returns the statements, or why the API has none.
	 * @param held says that reading has stopped, so that a statement must not wait for the other side
	 */
	readonly act: (action: LibraryAction, held: boolean) => readonly string[] | NotOffered;
}

/** Returns the comments at the beginning of each program. */
export function beginningTexts(
	side: Role,
	{ notes, crossing }: Reproduction,
	words: ProgramComments,
	{ reading }: Pick<StepLanguage, 'reading'>,
): readonly string[] {
	return [
		words.title[side],
		...(side === 'client' ? [words.serverFirst] : []),
		...notes[side].map(({ id, values }) => filledComment(words.notes[id], values)),
		...(crossing ? [words.crossing[reading === null ? 'lost' : 'held']] : []),
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
	{ steps, crossing }: Reproduction,
	side: Role,
	language: StepLanguage,
	words: ProgramComments,
): readonly string[] {
	const { comment, wait, begin, until } = language;
	const reading = crossing ? language.reading : null;
	const lines = steps[side].some(({ afterMs }) => afterMs > 0) ? [begin] : [];
	let waited = 0;
	let reached = 0;
	let paused = false;
	const read = (isRead: boolean) => {
		if (reading !== null && paused === isRead) lines.push(isRead ? reading.resume : reading.pause);
		paused = !isRead;
	};
	for (const { messages, afterMs, at, action } of steps[side]) {
		if (messages > waited) {
			read(true);
			lines.push(wait(messages, messages - waited));
			waited = messages;
		}
		read(false);
		const ms = String(Math.round(at * 1000) / 1000);
		const { comments, statements } = writtenAction(action, ms, language, words, reading !== null);
		if (afterMs > reached) {
			lines.push(until(afterMs));
			reached = afterMs;
		}
		lines.push(...comments.map((text) => `${comment} ${text}`), ...statements);
	}
	read(true);
	return lines;
}

interface WrittenAction {
	readonly comments: readonly string[];
	readonly statements: readonly string[];
}

function writtenAction(
	action: ReproducedAction,
	ms: string,
	language: StepLanguage,
	words: ProgramComments,
	held: boolean,
): WrittenAction {
	if (action.type === 'raw') {
		const text = filledComment(words.rawOnly[action.what], { ms, codes: action.codes.join(', ') });
		return { comments: [text], statements: [] };
	}
	if (action.type === 'still-open') {
		const comments = [filledComment(words.stillOpen, { ms })];
		return { comments, statements: offered(language, { type: 'fin' }, held) };
	}
	const comments: string[] = [];
	const statements = language.act(action, held);
	const isOffered = typeof statements !== 'string';
	const longest = longestPart(action, isOffered);
	if (longest > MOST_WRITTEN) comments.push(filledComment(words.otherContent, { bytes: longest }));
	if (action.type === 'message' && action.frames > 1) {
		comments.push(filledComment(words.joined, { frames: action.frames }));
	}
	const isPlain = 'compress' in action && action.compress === false;
	if (isPlain && language.compressesAll) {
		comments.push(filledComment(words.notOffered.uncompressed, { ms }));
	}
	if (isOffered) return { comments, statements };
	if (action.type !== 'fragment' || action.first) {
		comments.push(filledComment(words.notOffered[statements], { ms }));
	}
	return { comments, statements: offered(language, action, held) };
}

/**
 * Returns the statements for an action; for one that the API does not offer, those for what comes next to it. An end
 * becomes a Close: without any end both programs would wait for ever.
 */
function offered(language: StepLanguage, action: LibraryAction, held: boolean): readonly string[] {
	const statements = language.act(action, held);
	if (typeof statements !== 'string') return statements;
	switch (action.type) {
		case 'fragment': {
			const { kind, whole: content, compress } = action;
			if (content === null) return [];
			return offered(language, { type: 'message', kind, content, compress, frames: 1 }, held);
		}
		case 'fin':
		case 'reset':
			return offered(language, { type: 'close', code: null, reason: '' }, held);
		case 'close':
			return action.code === null ? [] : offered(language, { ...action, code: null }, held);
		default:
			return [];
	}
}

/** Returns the length of the payload that is sent; without fragments, the last of them sends the whole message. */
function longestPart(action: LibraryAction, isOffered: boolean): number {
	if (action.type === 'message') return action.content.length;
	if (action.type !== 'fragment') return 0;
	return (isOffered ? action.content : action.whole)?.length ?? 0;
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

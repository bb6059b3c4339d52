// The command that shows how the server of a case answers: the one that is made from its evidence, in place of the one
// that a fact names for any server. So a page has one command.
import { itemSides } from '../../../evidence/item-sides.ts';
import {
	askedInEvidence,
	curlText,
	mayAnswer,
	type Asked,
} from '../../../evidence/out/curl-out.ts';
import { meaningOf } from '../../../evidence/sign.ts';
import type { DoctorLab } from '../doctor-lab.svelte.ts';
import type { ItemText } from '../findings/card-text.ts';
import { bareAddress } from '../strings/curl-line.ts';
import type { DoctorWords } from '../strings/en.ts';

type InCase = Pick<DoctorLab, 'case' | 'document'>;

/** Returns whether the handshake may be at fault: a connection ended in it, or nothing shows how far one came. */
export function isHandshakeInDoubt({ signs }: InCase['case']): boolean {
	const meanings = signs.map((one) => meaningOf(one));
	return (
		meanings.some(({ endedIn }) => endedIn === 'response') ||
		meanings.every(({ reached, endedIn }) => reached !== 'open' && endedIn === undefined)
	);
}

/** Returns the command, or null if no piece names a host that may answer. */
export function caseCommand(lab: InCase): string | null {
	const asked = askedIn(lab);
	return asked && curlText(asked);
}

/** Returns what the evidence asks for. */
function askedIn(
	{ case: { connections, items }, document }: InCase,
	found: (text: string) => string = (text) => text,
): Asked | null {
	const texts = document.pieces.flatMap(({ content }) =>
		typeof content === 'string' ? [found(content)] : [],
	);
	const requests = connections.flatMap(({ seen }) => {
		const first = seen.transcript.find((one) => one.type === 'bytes' && one.by === 'client');
		return first?.type === 'bytes' ? [first.bytes] : [];
	});
	// Only a request through the proxy shows what the proxy does.
	const through = items.some(
		(item) =>
			(item.type === 'rule' || ['certain', 'likely'].includes(item.finding.certainty)) &&
			itemSides(item, connections).includes('between'),
	);
	const asked = askedInEvidence(texts, requests, through);
	return asked && { ...asked, url: bareAddress(asked.url) };
}

/** Returns the texts of an item with the host that the evidence names in the commands that ask for its certificate. */
export function withHost<Text extends Advice>(text: Text, lab: InCase): Text {
	const all = [...text.todo, text.sure, text.asks];
	if (!all.some((said) => /`openssl [^`]*HOST/.test(said ?? ''))) return text;
	// TLS is spoken at the addresses of wss.
	const url = askedIn(lab, (one) => one.replace(/\bws:\/\//gi, ''))?.url ?? '';
	const match = /^https:\/\/(\[[^\]]*\]|[^/:?#]+)(:\d+)?/.exec(url);
	if (match === null) return text;
	const [, host = '', port = ':443'] = match;
	const filled = (said: string) =>
		said.replace(/`openssl [^`]*`/g, (command) =>
			command.replace(/HOST:(?:PORT|443)/, host + port).replaceAll('HOST', host),
		);
	const one = (said: string | null | undefined) => said && filled(said);
	return { ...text, todo: text.todo.map(filled), sure: one(text.sure), asks: one(text.asks) };
}

/** Says how to ask a server about the trouble. */
interface Advice {
	readonly todo: readonly string[];
	readonly sure: string | null;
	readonly asks?: string | null;
}

/** Holds what to do, and what would settle it, with the command of the case. */
interface Steps {
	readonly steps: readonly (readonly [said: string, command: string | null])[];
	readonly asks: string | null;
}

/**
 * Divides each step into its sentence and the command at its end; null for none. A port that speaks no HTTP has nothing
 * to ask: then one is to compare the port, and no question is about the answer.
 */
export function stepsOf(
	{ todo, asks }: Pick<ItemText, 'todo' | 'asks'>,
	lab: InCase,
	words: DoctorWords,
): Steps {
	const steps = todo.map((one): Steps['steps'][number] => {
		const match = /^([^`]*)`(curl [^`]* (\S+))`$/.exec(one);
		if (match === null) return [one, null];
		const [, said = '', usual = '', url = ''] = match;
		const command = caseCommand(lab) ?? (mayAnswer(url) ? usual : null);
		return command === null
			? [words.causes['other-protocol'].todo[0]!, null]
			: [said.trimEnd(), command];
	});
	const isAnswered = steps.every(([said, command], i) => command !== null || said === todo[i]);
	return { steps, asks: isAnswered ? asks : null };
}

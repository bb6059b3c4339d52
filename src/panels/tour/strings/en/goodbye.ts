import type { CloseCode } from '../../../../engine/frame/index.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import { FRAME_RULE_WORDS } from '../../../../strings/en/rules-frame.ts';
import type { Ending, Farewell } from '../../goodbye.svelte.ts';

const reads = (code: number, wasClean: boolean) =>
	`code ${String(code)}, wasClean ${String(wasClean)}`;

export const goodbye = {
	say: 'A good end is said aloud. A cut cable says nothing.',
	/** Says what is going on: the client’s Close travels, or the answer of the server. */
	closing: {
		client: 'The client sends a Close frame, and waits for the answer.',
		server: 'The server answers with a Close of its own.',
	},
	ended: {
		goodbye: (code: number) => `Both said goodbye, so both know why: ${String(code)}.`,
		cut: (code: number) => `Nobody said a word. Each side can only note ${String(code)}.`,
	},
	reads,
	sayIt: 'Say goodbye',
	cut: 'Cut the cable',
	cutHint:
		'No frame, no warning: the line is dead. In life each side may wait for minutes until it notices; here it takes no time.',
	codes: 'Code',
	or: 'or',
	otherCode: 'Any code',
	/** Says what a code means, and who may use it. */
	code: (
		code: number,
		{ name, status, toClose }: Pick<CloseCode, 'name' | 'status' | 'toClose'>,
		refusal: string | null,
	): string => {
		if (refusal !== null)
			return `${ownValue(FRAME_RULE_WORDS, refusal)?.title ?? refusal}. The endpoint refuses to send ${String(code)}, so nothing travels.`;
		const meaning =
			status === 'library'
				? 'For libraries and frameworks, which register it.'
				: status === 'private'
					? 'Yours: your page and your server decide what it means.'
					: `The standard, RFC 6455, calls it “${name}”.`;
		return toClose
			? meaning
			: `${meaning} A page can’t choose it: close(${String(code)}) throws InvalidAccessError, because only 1000 and 3000 to 4999 are allowed. This client is no browser, so it can.`;
	},
	result: (by: Farewell, code: number) =>
		by === 'goodbye' ? `said goodbye: ${String(code)}` : `cable cut: ${String(code)}`,
	both: ({ client, server }: Ending) =>
		client.code === server.code && client.wasClean === server.wasClean
			? `Both sides read ${reads(client.code, client.wasClean)}.`
			: `The client reads ${reads(client.code, client.wasClean)}; the server reads ${reads(server.code, server.wasClean)}.`,
	again: 'Open it again',
};

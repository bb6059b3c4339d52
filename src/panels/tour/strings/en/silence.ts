import { count } from '../../../../strings/en/numbers.ts';
import type { SilenceNews } from '../../silence.svelte.ts';

export const silence = {
	say: 'When nobody speaks for a minute, a proxy in the middle may hang up. Heartbeats keep it awake.',
	/** Says the state in two sentences, each on a line of its own where there is room. */
	sentence: (
		{
			seconds,
			travels,
			code,
		}: {
			seconds: number;
			/** Says whether bytes are on their way. */
			travels: boolean;
			/** Holds the close code that the page reads, or null while the connection is open. */
			code: number | null;
		},
		heartbeats: boolean,
		limit: number,
		beat: number,
	): readonly [string, string] => {
		if (code !== null)
			return [
				`${String(limit)} seconds of silence, and the proxy hung up.`,
				`Nobody said goodbye, so your page reads ${String(code)}.`,
			];
		if (heartbeats)
			return [
				`Every ${String(beat)} seconds, a tiny Ping and its answer pass.`,
				`The proxy never gets to ${String(limit)}.`,
			];
		if (travels)
			return [
				'Somebody speaks, so the proxy starts again at 0.',
				`It hangs up only at ${String(limit)}.`,
			];
		return [
			`Nobody has spoken for ${count(seconds, 'second')}.`,
			`At ${String(limit)}, the proxy in the middle hangs up.`,
		];
	},
	proxy: 'Proxy',
	of: (limit: number) => `of ${String(limit)} s`,
	hungUp: 'hung up',
	faster: (times: number) => `Time runs ${String(times)} times faster here.`,
	heartbeats: 'Heartbeats',
	hint: (beat: number, on: boolean) =>
		on
			? `The server sends a Ping after ${String(beat)} s of silence:`
			: `Switch them on, and the server sends a Ping every ${String(beat)} s:`,
	news: {
		none: '',
		half: 'Half a minute without a byte. The page and the server notice nothing.',
		message: 'A message has passed. Any byte sets the proxy back to 0.',
		ping: 'A Ping has passed. Nobody sees it in the chat, but the proxy starts again at 0.',
		pong: 'The Pong came back by itself: a browser answers every Ping, and the page has nothing to do.',
	} satisfies Record<Exclude<SilenceNews, 'over'>, string>,
	/** Says how the connection ended for the page. */
	ended: (code: number, wasClean: boolean) =>
		`The proxy closed both halves. No Close frame travelled. The page reads code ${String(code)}, wasClean ${String(wasClean)}: not who did it, and not why.`,
	reads: (code: number) => `✗ reads ${String(code)}`,
	again: 'Open it again',
};

// The events of a connection that are not bytes, as text for the comments of a hex dump. What is written here is
// read again by `bytes/read-follow.ts`.
import type { TranscriptAction } from '../../engine/observer/index.ts';

/** Returns the text of an event; null for bytes, and for an event that a hex dump does not contain. */
export function dumpedEvent(event: TranscriptAction): string | null {
	switch (event.type) {
		case 'connect':
			return ['client connects', ...part('to', event.url), ...part('at', event.address)].join(' ');
		case 'secure':
			return 'TLS is complete';
		case 'opened':
			return `opened before${event.extensions ? `, with ${oneLine(event.extensions)}` : ''}`;
		case 'fin':
		case 'reset':
			return `${event.by} sends ${event.type === 'fin' ? 'FIN' : 'RST'}`;
		case 'lost':
			return 'connection lost';
		default:
			return null;
	}
}

/** Reads the text of an event; null if it is none. */
export function readDumpedEvent(text: string): TranscriptAction | null {
	const connects = /^client connects(?: to (\S+))?(?: at (\S+))?$/.exec(text);
	if (connects) {
		const [, url, address] = connects;
		return {
			type: 'connect',
			by: 'client',
			...(url === undefined ? {} : { url }),
			...(address === undefined ? {} : { address }),
		};
	}
	if (text === 'TLS is complete') return { type: 'secure' };
	if (text === 'connection lost') return { type: 'lost' };
	if (text.startsWith('opened before')) {
		const [, extensions] = /^opened before, with (.+)$/.exec(text) ?? [];
		return { type: 'opened', ...(extensions === undefined ? {} : { extensions }) };
	}
	const [, by, how] = /^(client|server) sends (FIN|RST)$/.exec(text) ?? [];
	if (by === undefined) return null;
	return { type: how === 'FIN' ? 'fin' : 'reset', by: by === 'client' ? 'client' : 'server' };
}

function part(name: string, value: string | undefined): readonly string[] {
	return value === undefined ? [] : [name, value.replaceAll(/\s/g, '%20')];
}

function oneLine(text: string): string {
	return text.replaceAll(/[\r\n]+/g, ' ');
}

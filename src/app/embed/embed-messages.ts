// The messages between an embedded lab and the page around it. docs/hosting.md describes them for hosts. Any page may
// send anything, so a message that is not one of these is ignored.
import { isLocale, type Locale } from '../../strings/locale.ts';
import { isTheme, type Theme } from '../settings.svelte.ts';

/** Holds the member that marks the messages of this interface, with the version of the interface. */
const MARK = 'websocket101';
const VERSION = 1;
/** Holds the length of the longest address that a host may open. It is that of the longest link that Share makes. */
const LONGEST_ADDRESS = 128 * 1024;
const LONGEST_ID = 100;

/** Lists what the host may ask for. */
export type HostMessage =
	| { readonly type: 'open'; readonly address: string }
	| { readonly type: 'theme'; readonly theme: Theme }
	| { readonly type: 'lang'; readonly lang: Locale }
	/** `id` comes back in the answer. */
	| { readonly type: 'read'; readonly id: string };

/** Lists what the embedded lab tells the host. */
export type EmbedMessage =
	| { readonly type: 'ready' }
	| { readonly type: 'height'; readonly height: number }
	| {
			readonly type: 'state';
			readonly id: string;
			readonly address: string;
			/** Is false if the address does not contain the document, for example because it is too large for one. */
			readonly whole: boolean;
			/** Lists the texts of the verdicts of the lab, as they are shown. */
			readonly verdicts: readonly string[];
	  };

/** Returns the message; null for anything else. */
export function readHostMessage(data: unknown): HostMessage | null {
	if (typeof data !== 'object' || data === null || own(data, MARK) !== VERSION) return null;
	switch (own(data, 'type')) {
		case 'open': {
			const address = own(data, 'address');
			return isAddress(address) ? { type: 'open', address } : null;
		}
		case 'theme': {
			const theme = own(data, 'theme');
			return isTheme(theme) ? { type: 'theme', theme } : null;
		}
		case 'lang': {
			const lang = own(data, 'lang');
			return isLocale(lang) ? { type: 'lang', lang } : null;
		}
		case 'read': {
			const id = own(data, 'id');
			if (id === undefined) return { type: 'read', id: '' };
			return typeof id === 'string' && id.length <= LONGEST_ID ? { type: 'read', id } : null;
		}
		default:
			return null;
	}
}

/** Returns the message in the form in which the host receives it. */
export function embedMessage(message: EmbedMessage): object {
	return { [MARK]: VERSION, ...message };
}

function own(data: object, name: string): unknown {
	return Object.getOwnPropertyDescriptor(data, name)?.value;
}

/**
 * Returns whether the value is an address. It begins with the slash after the `#`, so it can only name a place of
 * this site.
 */
function isAddress(value: unknown): value is string {
	return typeof value === 'string' && value.startsWith('/') && value.length <= LONGEST_ADDRESS;
}

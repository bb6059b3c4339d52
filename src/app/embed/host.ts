// Connects an embedded lab with the page around it: reports the height, answers messages. Messages
// of any other window than the one around the frame are ignored.
import { parseAddress, formatAddress } from '../address.ts';
import type { Site } from '../site.svelte.ts';
import {
	embedMessage,
	readHostMessage,
	type EmbedMessage,
	type HostMessage,
} from './embed-messages.ts';

/** Selects the verdicts of a lab, which a host may read as they are shown. */
const VERDICTS = 'main .verdict';
const MOST_VERDICTS = 20;

/**
 * Answers the messages of the host until the returned function is called.
 * @param content the element whose height the host learns
 */
export function connectToHost(site: Site, content: HTMLElement): () => void {
	const host = window.parent;
	if (host === window) return () => undefined;
	const tell = (message: EmbedMessage, origin: string) => {
		host.postMessage(embedMessage(message), origin);
	};
	const listening = new AbortController();
	addEventListener(
		'message',
		({ source, origin, data }: MessageEvent<unknown>) => {
			const message = source === host ? readHostMessage(data) : null;
			if (message === null) return;
			// A host without an origin of its own cannot be named.
			const to = origin === 'null' ? '*' : origin;
			if (message.type === 'read') void answer(site, message.id, (state) => tell(state, to));
			else obey(site, message);
		},
		{ signal: listening.signal },
	);
	let height = 0;
	const sizes = new ResizeObserver(() => {
		const now = Math.ceil(content.getBoundingClientRect().height);
		if (now === height) return;
		height = now;
		// The height tells nothing about the document, so any host may have it.
		tell({ type: 'height', height }, '*');
	});
	sizes.observe(content);
	tell({ type: 'ready' }, '*');
	return () => {
		listening.abort();
		sizes.disconnect();
	};
}

function obey(site: Site, message: Exclude<HostMessage, { type: 'read' }>): void {
	switch (message.type) {
		case 'open':
			scrollTo({ top: 0 });
			location.hash = `#${withSettings(message.address, site.settings.parameters)}`;
			break;
		case 'theme':
			site.settings.visit(new URLSearchParams({ theme: message.theme }));
			break;
		case 'lang':
			void site.visitLocale(message.lang);
	}
}

/** Returns the address with the settings of this visit where it names none. */
function withSettings(address: string, settings: Readonly<Record<string, string>>): string {
	const { route, rest, parameters } = parseAddress(address);
	const all = { ...settings, ...Object.fromEntries(parameters), embed: '1' };
	return formatAddress(rest === '' ? route : `${route}/${rest}`, all).slice(1);
}

async function answer(site: Site, id: string, tell: (state: EmbedMessage) => void): Promise<void> {
	const { hash } = await site.address('without-settings');
	const verdicts = [...document.querySelectorAll<HTMLElement>(VERDICTS)]
		.slice(0, MOST_VERDICTS)
		.map(({ innerText }) => innerText.trim());
	tell({ type: 'state', id, address: hash.slice(1), verdicts });
}

// Connects an embedded lab with the page around it: reports the height, answers messages. Messages
// of any other window than the one around the frame are ignored.
import { tick } from 'svelte';
import { HostRequests } from './host-requests.ts';
import { formatQuery, parseQuery } from '../address/address.ts';
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
/** Holds how long a request waits for the lab of its address. The lab may never arrive, and the next address must. */
const LONGEST_WAIT_MS = 5000;
const LOOK_AGAIN_MS = 20;

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
	const requests = new HostRequests();
	addEventListener(
		'message',
		({ source, origin, data }: MessageEvent<unknown>) => {
			const message = source === host ? readHostMessage(data) : null;
			if (message === null) return;
			// A host without an origin of its own cannot be named.
			const to = origin === 'null' ? '*' : origin;
			// The answer tells the state after all that the host asked for before.
			if (message.type === 'read') {
				void requests.done.then(() => answer(site, message.id, (state) => tell(state, to)));
			} else requests.add(message.type, () => obey(site, message));
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

async function obey(site: Site, message: Exclude<HostMessage, { type: 'read' }>): Promise<void> {
	switch (message.type) {
		case 'open':
			scrollTo({ top: 0 });
			return open(site, `#${addressWithSettings(message.address, site.settings.parameters)}`);
		case 'theme':
			site.settings.visit(new URLSearchParams({ theme: message.theme }));
			return;
		case 'lang':
			return site.visitLocale(message.lang);
	}
}

/** Opens the address, and waits until it has been read. */
async function open(site: Site, hash: string): Promise<void> {
	const before = location.hash;
	const latest = performance.now() + LONGEST_WAIT_MS;
	location.hash = hash;
	// The browser may have refused the address. The address that is in front anyway gives no event.
	if (location.hash === before) return;
	const waiting = new AbortController();
	const changed = new Promise((done) => {
		addEventListener('hashchange', done, { signal: waiting.signal });
	});
	await Promise.race([changed, pause(LONGEST_WAIT_MS)]);
	waiting.abort();
	await read(site, latest);
}

/** Waits until the address has been read, or until the given time. */
async function read(site: Site, latest: number): Promise<void> {
	while (site.reading && performance.now() < latest) await pause(LOOK_AGAIN_MS);
}

function pause(durationMs: number): Promise<void> {
	return new Promise((resume) => setTimeout(resume, durationMs));
}

/**
 * Returns the address with the settings of this visit where it names none. The rest of it stays as it is, so that the
 * visit reports what cannot be read of it.
 */
export function addressWithSettings(
	address: string,
	settings: Readonly<Record<string, string>>,
): string {
	const [path = '', ...queries] = address.replace(/^#?\/?/, '').split('?');
	const asked = queries
		.join('?')
		.split('&')
		.filter((part) => part !== '' && !/^embed(?:=|$)/.test(part));
	const { parameters } = parseQuery(asked.join('&'));
	const added = Object.entries(settings).filter(([name]) => !parameters.has(name));
	const query = [...asked, formatQuery({ ...Object.fromEntries(added), embed: '1' })].join('&');
	return `/${path}?${query}`;
}

async function answer(site: Site, id: string, tell: (state: EmbedMessage) => void): Promise<void> {
	// A frame that becomes an embed shows the lab of the whole site, with stored work, until the one of the embed is there.
	await read(site, performance.now() + LONGEST_WAIT_MS);
	const { storedLab } = site;
	if (storedLab && !storedLab.stored.embedded) {
		tell({ type: 'state', id, address: `/${storedLab.id}`, verdicts: [] });
		return;
	}
	const { hash } = await site.address('without-settings');
	await tick();
	const verdicts = [...document.querySelectorAll<HTMLElement>(VERDICTS)]
		.slice(0, MOST_VERDICTS)
		.map(({ innerText }) => innerText.trim());
	tell({ type: 'state', id, address: hash.slice(1), verdicts });
}

// Where the documents that lessons name can be read. No other page of the web is asked for: these are links.

const STANDARDS: readonly (readonly [name: string, address: string])[] = [
	['WHATWG WebSockets', 'https://websockets.spec.whatwg.org/'],
	[
		'WHATWG HTML, server-sent events',
		'https://html.spec.whatwg.org/multipage/server-sent-events.html',
	],
];

/** Returns the address of a section such as “RFC 6455 §5.3”; null for a document that is not known. */
export function sectionAddress(section: string): string | null {
	const rfc = /^RFC (\d{1,5})(?: §(\d+(?:\.\d+)*))?$/.exec(section);
	if (rfc) {
		const [, number = '', part] = rfc;
		const anchor = part === undefined ? '' : `#section-${part}`;
		return `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`;
	}
	return STANDARDS.find(([name]) => section.startsWith(name))?.[1] ?? null;
}

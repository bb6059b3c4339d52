import { expect, test } from 'vitest';
import { sectionAddress } from '../../../src/app/learn/section-address.ts';

test.each([
	['RFC 6202 §2.1', 'https://www.rfc-editor.org/rfc/rfc6202#section-2.1'],
	['RFC 3629', 'https://www.rfc-editor.org/rfc/rfc3629'],
	['WHATWG WebSockets, send()', 'https://websockets.spec.whatwg.org/'],
	[
		'WHATWG HTML, server-sent events',
		'https://html.spec.whatwg.org/multipage/server-sent-events.html',
	],
	['RFC 6455 §5.3, §10.3', null],
	['javascript:alert(1)', null],
	['A book', null],
])('the section %s is at %s', (section, address) => {
	expect(sectionAddress(section)).toBe(address);
});

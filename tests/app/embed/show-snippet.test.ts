import { expect, test } from 'vitest';
import { snippetOf } from '../../../src/app/embed/show-snippet.ts';

test('the markup names the address and the lab, with what markup would misread escaped', () => {
	const text = snippetOf('https://host.example/#/frame?a=1&b="<', 'Frame "x" & <y>');
	expect(text).toMatch(/^<iframe src="https:\/\/host\.example\/#\/frame\?a=1&amp;b=&quot;&lt;" /);
	expect(text).toContain(' title="Frame &quot;x&quot; &amp; &lt;y>" width="640" height="400" ');
});

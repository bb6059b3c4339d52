import { expect, test } from 'vitest';
import { paragraphsOf, markedParts } from '../../../src/app/learn/lesson-text.ts';

test.each([
	['plain', [{ as: null, text: 'plain' }]],
	[
		'**read:** `81 05` is text',
		[
			{ as: 'strong', text: 'read:' },
			{ as: null, text: ' ' },
			{ as: 'code', text: '81 05' },
			{ as: null, text: ' is text' },
		],
	],
	[
		'Like this:\n```\nif (a) {\n\treturn `b`;\n}\n```',
		[
			{ as: null, text: 'Like this:\n' },
			{ as: 'block', text: 'if (a) {\n\treturn `b`;\n}' },
		],
	],
	[
		'byte 6 ① and ②③, not ⑩',
		[
			{ as: null, text: 'byte 6 ' },
			{ as: 'pin', text: '1' },
			{ as: null, text: ' and ' },
			{ as: 'pin', text: '2' },
			{ as: 'pin', text: '3' },
			{ as: null, text: ', not ⑩' },
		],
	],
	[
		'masking [is not encryption](#/learn/claims/masking-encrypts).',
		[
			{ as: null, text: 'masking ' },
			{ as: 'link', text: 'is not encryption', to: '#/learn/claims/masking-encrypts' },
			{ as: null, text: '.' },
		],
	],
	[
		'no other site: [here](https://example.com), nor `[a](#/b)`',
		[
			{ as: null, text: 'no other site: [here](https://example.com), nor ' },
			{ as: 'code', text: '[a](#/b)' },
		],
	],
	['第一句。\n第二句', [{ as: null, text: '第一句。第二句' }]],
	['One.\nTwo', [{ as: null, text: 'One.\nTwo' }]],
	['an open ` here', [{ as: null, text: 'an open ` here' }]],
	['', []],
])('the parts of %j', (text, pieces) => {
	expect(markedParts(text)).toEqual(pieces);
});

test('each line is a paragraph, but a block of code is not divided', () => {
	expect(paragraphsOf('one\ntwo\n\n```\na\n\nb\n```\nthree')).toEqual([
		'one',
		'two',
		'```\na\n\nb\n```',
		'three',
	]);
	expect(paragraphsOf('')).toEqual([]);
});

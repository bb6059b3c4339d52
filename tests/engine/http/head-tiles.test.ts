import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { parseRequestHead, parseResponseHead } from '../../../src/engine/http/message.ts';

function tiles(text: string, parse: typeof parseRequestHead | typeof parseResponseHead): string[] {
	return parse(latin1Bytes(text)).fields.map(({ name, range, complete, value }) => {
		const bytes = text.slice(range.start / 8, range.end / 8);
		expect(value).toBe(name === 'rest' ? '' : bytes);
		return `${name}${complete ? '' : '…'} ${bytes}`;
	});
}

test('every byte of a request has a name', () => {
	const text = '\r\nGET /a b HTTP/1.1\r\nHost : x \r\nY: 1\r\n 2\r\n\r\nrest';
	expect(tiles(text, parseRequestHead)).toEqual([
		'before \r\n',
		'method GET',
		'space  ',
		'target /a b',
		'space  ',
		'version HTTP/1.1',
		'line-end \r\n',
		'name Host',
		'space  ',
		'colon :',
		'space  ',
		'value x',
		'space  ',
		'line-end \r\n',
		'name Y',
		'colon :',
		'space  ',
		'value 1',
		'line-end \r\n',
		'space  ',
		'value 2',
		'line-end \r\n',
		'empty-line \r\n',
		'rest rest',
	]);
});

test('every byte of a response has a name', () => {
	expect(tiles('HTTP/1.1 101 Switching Protocols\nA:b\r\n\r\n', parseResponseHead)).toEqual([
		'version HTTP/1.1',
		'space  ',
		'status 101',
		'space  ',
		'reason Switching Protocols',
		'line-end \n',
		'name A',
		'colon :',
		'value b',
		'line-end \r\n',
		'empty-line \r\n',
	]);
});

test.each([
	['GET', ['malformed… GET']],
	['A(B C', ['malformed… A(B C']],
	['GET / HTTP/1.1\r', ['malformed… GET / HTTP/1.1', 'line-end… \r']],
	['(\r\n\r\n', ['method (', 'line-end \r\n', 'empty-line \r\n']],
	['\x00: \r\n\r\n', ['method \x00:', 'malformed  ', 'line-end \r\n', 'empty-line \r\n']],
])('a first line that is none: %j', (text, expected) => {
	expect(tiles(text, parseRequestHead)).toEqual(expected);
});

test.each([
	['Host: a', ['name Host', 'colon :', 'space  ', 'value… a']],
	['Host', ['name… Host']],
	['Host\r', ['name… Host', 'line-end… \r']],
	['Upgrade\r\n', ['name Upgrade', 'line-end \r\n']],
	[' A: b\r\n', ['space  ', 'name A', 'colon :', 'space  ', 'value b', 'line-end \r\n']],
])('a field line: %j', (text, expected) => {
	const start = 'GET / HTTP/1.1\r\n';
	expect(tiles(start + text, parseRequestHead).slice(6)).toEqual(expected);
});

test('the last field of an unfinished line is marked as unfinished', () => {
	const start = 'GET / HTTP/1.1\r\n';
	expect(tiles(`${start}Ho`, parseRequestHead).at(-1)).toBe('name… Ho');
	expect(tiles(`${start}Host: a`, parseRequestHead).at(-1)).toBe('value… a');
	expect(tiles(`${start}Host: a\r\n\r`, parseRequestHead).at(-1)).toBe('empty-line… \r');
});

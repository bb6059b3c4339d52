// How the texts of the site are written: the habits and the variants of a term that both languages avoid, the
// length of sentences, and typography. An exception names its text and its reason.
import { describe, expect, test } from 'vitest';
import { codeOf, textsIn, textsOf, VALUE, type Text } from './support/texts.ts';

/** A word that is avoided, and what is written instead. */
type Avoided = readonly [word: RegExp, instead: string];

const ENGLISH: readonly Avoided[] = [
	[/\b(nobody|somebody|whoever|no one)\b/i, 'the name of the actor'],
	[/(^|[.:;] )Who [^?]*\.($| )/, 'the name of the actor'],
	[
		/\b(clients?|servers?|browsers?|programs?|prox(y|ies)|peers?|sides?) (says?|hears?|believes?)\b/i,
		'reports, sends, receives',
	],
	[/\banew\b/i, 'again'],
	// “Flip in flight” is the name of an action.
	[/\b(under way|(?<!Flip )in flight|on its way)\b/i, 'in transit'],
	[/\b(?<!there )(is|are|was) no\b(?! longer)/i, 'is not a'],
	[/\bmiddlebox(es)?\b/i, 'intermediary'],
	[/\b(closed form|exact run)s?\b/i, 'formula, simulation'],
	[/\btake along\b/i, 'export'],
	[/\brepl(y|ies)\b/i, 'response, answer'],
	[/\baccept key\b/, 'accept value'],
	[/\bwas seen to\b/i, 'we measured'],
	[/\b(ok|okay|simply|obviously|of course)\b/i, 'nothing'],
	// No address has the open tab or the zoom.
	[/\b(exactly|just) as you see\b/i, 'what the address contains'],
];

const CHINESE: readonly Avoided[] = [
	[/您/, '你'],
	[/(?<!TLS 的?|会话|商定|自己的|把|没有)密钥(?!交换)/, 'Sec-WebSocket-Key 或 掩码键'],
	[/散列/, '哈希'],
	[/假如/, '如果'],
	[/羊群/, '惊群'],
	[/闭式解/, '公式'],
	[/应答/, '响应（HTTP）、回应（Ping、Close）'],
	[/让连接失败|判定连接失败/, '中止连接'],
	[/掩码 key/, '掩码键'],
	[/正常关闭/, '干净关闭（wasClean）；1000 是“正常结束”'],
	[/读者/, '接收方'],
	[/与?你现在看到的(完全相同|一模一样)/, '地址包含什么'],
	[/实验室|实验台/, '实验'],
	[/打开握手(?!之)/, '握手'],
	[/做掩码|取消掩码/, '加掩码、去掩码'],
	[/报文头/, '头部'],
	[/登记/, '注册'],
	[/对端/, '对方'],
	[/途中的设备|中间节点|中间的设备/, '中间设备'],
	[/合法的 UTF-8/, '有效的 UTF-8'],
	[/设定/, '设置'],
];

/** Texts that a rule would refuse and that are right, each with the reason. The key is a part of the place. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
	'shell.ts: otherLanguage': 'names the other language in that language',
	'scenes/life/echo-server.ts': 'the page sends the character 二',
	'scenes/messages/split-character.ts': 'the message is the character 你',
	'scenes/network/recut.ts: whatIfs': 'the message is the character 你',
	'frame/strings/en/examples.ts: text-chinese': 'the payload is 你好',
	'scenes/wrong/hixie-76.ts: narration': 'the bytes of an MD5 value as characters',
	'accept-key/strings/zh-CN.ts: pairs.rfc6455-1.3': 'the key decodes to “the sample nonce”',
	'accept-key/strings/zh-CN.ts: stories.rfc6455-1.3': 'the key decodes to “the sample nonce”',
	'compare/strings/zh-CN/published.ts: study.caption': 'the title of a paper',
	'doctor/strings/en.ts: passing.copyReply': 'a text that a person posts in a thread',
	'zh-CN/glossary.ts: fail.text': 'the term of the RFC in brackets',
	'strings/en/rules-page.ts: api-binary-type': '"arraybuffer" is a value of JavaScript',
	'zh-CN/controls.ts: pasteProblems.bad-field': 'quotes the syntax of a header field',
	'zh-CN/glossary.ts: header-field': 'quotes the syntax of a header field',
	'zh-CN/rules-handshake.ts: extension-syntax': 'quotes the syntax of a header field',
	'accept-key/strings/en.ts: mistakes.url-alphabet': 'names the character -',
	'polling/en.ts: steps.read-it.text': 'lines of a log in columns',
	'scenes/wrong/subprotocol.ts': 'protocol "" is a value of JavaScript',
	'scenes/life/hello.ts: narration': 'close(1000, "bye") is JavaScript',
	'frame/strings/en/examples.ts: recorded-chromium-talk': 'close(1000, "bye") is JavaScript',
};

const MOST_WORDS = 25;

const TEXTS = { en: regular(textsOf('en')), 'zh-CN': regular(textsOf('zh-CN')) };

/**
 * The tour, the lessons and the scenes speak to one person who knows nothing yet: they begin with the everyday word, and the term
 * comes after the need.
 */
const EVERYDAY =
	/\b(nobody|somebody|whoever|no one|on its way|servers? says?|cache believes|is no)\b/i;
const isEveryday = (place: string) =>
	/^(panels\/tour|panels\/conversation\/scenes|lessons\/course)\//.test(place);

/** Returns the texts without the exceptions. */
function regular(texts: readonly Text[]): readonly Text[] {
	const exceptions = Object.keys(EXCEPTIONS);
	return texts.filter(({ place }) => !exceptions.some((exception) => place.includes(exception)));
}

test('every exception names a text that exists', () => {
	const places = [...textsOf('en'), ...textsOf('zh-CN')].map(({ place }) => place);
	const unused = Object.keys(EXCEPTIONS).filter(
		(exception) => !places.some((place) => place.includes(exception)),
	);
	expect(unused).toEqual([]);
});

test('the texts of strings files are found, and what only the code uses is not', () => {
	const source = `import a from 'b';
		const kind = { client: 'the client' } as const;
		export const words: { x: 'y' } = {
			title: 'A title',
			sent: (by: 'client') => \`Sent by \${kind[by]}.\`,
			nested: { if: (who) => (who === 'client' ? 'one' : 'two') },
		};`;
	expect(textsIn('f.ts', source)).toEqual([
		{ place: 'f.ts: client', text: 'the client' },
		{ place: 'f.ts: title', text: 'A title' },
		{ place: 'f.ts: sent', text: `Sent by ${VALUE}.` },
		{ place: 'f.ts: nested.if', text: 'one' },
		{ place: 'f.ts: nested.if', text: 'two' },
	]);
	expect(TEXTS.en.length).toBeGreaterThan(2000);
});

test('every text has a key that the code uses', () => {
	const code = codeOf();
	const words = new Set(code.match(/\w+/g));
	const keys = new Set(textsOf('en').flatMap(({ place }) => place.split(': ')[1]!.split('.')));
	// A key may be put together, for example `recorded-` and the name of a program.
	const isUsed = (key: string) => (key.match(/\w+/g) ?? []).every((word) => words.has(word));
	expect([...keys].filter((key) => !isUsed(key))).toEqual([]);
});

describe('English', () => {
	test('habits and variants of a term that are avoided', () => {
		expect(found(TEXTS.en, ENGLISH)).toEqual([]);
	});

	test(`a sentence has at most ${String(MOST_WORDS)} words`, () => {
		const long = TEXTS.en.flatMap(({ place, text }) =>
			text
				.split(/(?<=[.?!]”?)\s+/)
				.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)
				.map((sentence) => `${place}: ${sentence}`),
		);
		expect(long).toEqual([]);
	});

	test('typography', () => {
		expect(
			found(TEXTS.en, [
				[/\w'\w|'(?=\s)/, '’'],
				[/(?<![\w=\\(])"|"(?![\w)\\=])/, '“ ”'],
				[/\.\.\./, '…'],
				[/\S {2,}\S/, 'one space'],
				[/ [,.;:!?](\s|$)/, 'no space before the mark'],
				[/ - /, '–'],
				[/[\u3000-\u9fff\uff00-\uffef]/, 'English'],
			]),
		).toEqual([]);
	});
});

describe('Chinese', () => {
	test('habits and variants of a term that are avoided', () => {
		expect(found(TEXTS['zh-CN'], CHINESE)).toEqual([]);
	});

	test('nouns and small words of English', () => {
		const english =
			/(?<![\w/=.{-])(the|and|with|when|this|that|for|into|none|clean|frames?|bits?|bytes?|headers?|fragments?|payload|requests?|responses?)(?![\w/=.(-])/i;
		// Code in backticks is the same in every language.
		const prose = TEXTS['zh-CN'].map(({ place, text }) => {
			return { place, text: text.replace(/`[^`]*`/g, '') };
		});
		expect(found(prose, [[english, 'Chinese']])).toEqual([]);
	});

	test('typography', () => {
		const han = '\\p{Script=Han}';
		const rule = (pattern: string, instead: string): Avoided => [new RegExp(pattern, 'u'), instead];
		expect(
			found(TEXTS['zh-CN'], [
				rule(`${han}[,;:?!()]|[,;:?!](?=${han})`, 'full-width punctuation'),
				rule(`${han}\\.( |$)`, '。'),
				rule(`[“”] (?=${han})|${han} [“”]`, 'no space beside “ ”'),
				rule(
					`${han}[A-Za-z0-9]|[A-Za-z0-9]${han}`,
					'a space between Chinese and Latin letters or digits',
				),
				rule('\\.\\.\\.|。。', '……'),
			]),
		).toEqual([]);
	});
});

function found(texts: readonly Text[], avoided: readonly Avoided[]): readonly string[] {
	return texts.flatMap(({ place, text }) =>
		avoided
			.filter(([word]) => word.test(text))
			.filter(([word]) => !isEveryday(place) || !EVERYDAY.test(word.exec(text)![0]))
			.map(
				([word, instead]) => `${place}: “${word.exec(text)![0]}” (write: ${instead}) in: ${text}`,
			),
	);
}

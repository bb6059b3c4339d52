// The Chinese words that load with the Accept key lab.
import { HANDSHAKE_RULE_WORDS } from '../../../strings/zh-CN/rules-handshake.ts';
import type { KeyFinding } from '../key-verdict.ts';
import type { AcceptKeyWords } from './en.ts';

const keyFindings = (finding: KeyFinding): string => {
	switch (finding.type) {
		case 'fine':
			return '这个 key 是 24 个 Base64 字符，代表 16 个字节，符合要求。';
		case 'empty':
			return '这个 key 是空的：0 字节，而不是 16 字节。';
		case 'blank-around':
			return 'key 的前后有空白。空白不属于字段的值，服务器会去掉它；下面的各阶段把它一起计算了哈希。';
		case 'beyond-ascii':
			return `第 ${finding.position} 个字符“${finding.found}”不是 ASCII，Base64 不使用它。`;
		case 'url-alphabet':
			return `第 ${finding.position} 个字符“${finding.found}”属于 URL 安全字母表；这里应使用 + 和 /。`;
		case 'character':
			return `第 ${finding.position} 个字符“${finding.found}”不是 Base64 字符。`;
		case 'single-character':
			return `第 ${finding.position} 个字符“${finding.found}”是多余的：6 位不足一个字节。`;
		case 'padding-missing':
			return `缺少填充：第 ${finding.position} 个字符应为“=”。`;
		case 'padding-misplaced':
			return `从第 ${finding.position} 个字符起填充不对。`;
		case 'length':
			return `${finding.characters} 个字符，代表 ${finding.bytes} 个字节，而不是 16 个。`;
		case 'canonical':
			return `第 ${finding.position} 个字符是“${finding.found}”，未使用的位不为零。规范的 Base64 在这里应是“${finding.wanted}”。`;
	}
};

export const zhCN = {
	intro: {
		purpose:
			'服务器用 Accept 值回应客户端的 key，证明它读过这个请求。看 SHA-1 和 Base64 怎样算出这个值。',
		tries: [
			['RFC 的例子', '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&stage=1'],
			[
				'一个错误的值及其原因',
				'/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&accept=s3pPLMBiTxaQ9kYGzzhZRbK%2BxOo',
			],
			['SHA-1 的第 20 轮', '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&stage=4&round=20'],
		],
	},
	title: '从握手 key 到 Accept 值',
	rules: HANDSHAKE_RULE_WORDS,

	key: {
		name: 'Sec-WebSocket-Key',
		from: '来自客户端',
		fresh: '换一个 key',
		freshHint: '由 crypto.getRandomValues 生成 16 个新的随机字节',
		trim: '去掉空白',
		bytes: (bytes: number) => `${bytes} 字节`,
		broken: '不合规',
		tolerated: '可容忍',
		finding: keyFindings,
		server: {
			accepts: '',
			ignores: '',
			tolerates:
				'服务器可以拒绝；ws 和 Python 的 websockets 返回了 101（实测）。Accept 值由文本算出。',
			refuses: '服务器必须拒绝，返回 400 之类的错误。这里仍然显示计算过程。',
		},
		tooLong: (field: string, characters: string, limit: string) =>
			`未接受：${field} 有 ${characters} 个字符，本实验最多接受 ${limit} 个。输入框没有改动。`,
	},
	accept: {
		name: 'Sec-WebSocket-Accept',
		from: '来自服务器',
		copy: '复制 Accept 值',
		webCrypto: {
			agrees: 'WebCrypto 结果一致。',
			differs: 'WebCrypto 结果不同！',
			absent: 'WebCrypto 不可用。',
			failed: 'WebCrypto 出错。',
		},
		webCryptoNote: {
			agrees: 'crypto.subtle 与下面的 SHA-1 得到相同的 20 个字节。',
			differs: 'crypto.subtle 与下面的 SHA-1 得到的字节不同，其中有一个出错，请告诉我们。',
			absent:
				'这个网页不是安全上下文（普通 http），浏览器不提供 crypto.subtle。Accept 值由下面的 SHA-1 算出。',
			failed: 'crypto.subtle 报告了错误。Accept 值由下面的 SHA-1 算出。',
		},
		asking: '正在与 WebCrypto 比较……',
	},

	examples: '示例',
	exampleGroups: {
		rfc: 'RFC 6455',
		printed: '五篇文章：其中一对是错的',
		recorded: '录自浏览器',
		broken: '不合规的 key',
	},
	pairs: {
		'rfc6455-1.3': { label: '§1.3：“the sample nonce”', hint: '许多库用来测试的一对' },
		'rfc6455-4.1': { label: '§4.1：字节 01 到 10', hint: 'RFC 自己的 key 不是规范的 Base64' },
		'rfc6455-4.1-canonical': {
			label: '§4.1 的规范写法',
			hint: '字节相同，文本不同，Accept 值也不同',
		},
		'article-000': { label: '文章 000 的握手', hint: '' },
		'article-000-code': { label: '文章 000 的程序', hint: '只印了 key，没有 Accept 值' },
		'article-001': { label: '文章 001', hint: '' },
		'article-002-1': { label: '文章 002 第一部分', hint: '' },
		'article-002-3': { label: '文章 002 第三部分', hint: '' },
		'article-004': { label: '文章 004', hint: '' },
		'capture-firefox-89': { label: 'Firefox 89', hint: '真实的捕获' },
		'fifteen-bytes': { label: '15 字节', hint: '' },
		'url-safe': { label: 'URL 安全字母表', hint: '用 - 和 _ 代替 + 和 /' },
		'padding-lost': { label: '缺少填充', hint: '' },
		empty: { label: '空', hint: '' },
	},
	stories: {
		'rfc6455-1.3':
			'§1.3 的例子。它的 16 个字节是 ASCII 文本“the sample nonce”。真正的 key 是随机的。',
		'rfc6455-4.1':
			'RFC 自己的例子不是规范的 Base64（RFC 4648 §3.5）：最后的“C”里有四个未使用的位不是零。同样的字节，规范的写法以“A==”结尾。计算哈希的是文本，所以那个 key 的 Accept 值不同：C/0nmHhBztSRGR1CwL6Tf4ZjwpY=。',
		'rfc6455-4.1-canonical':
			'与 §4.1 的 key 是同样的 16 个字节，而那个 key 的 Accept 值是 OfS0wDaT5NoxF2gqm7Zj2YtetzM=。文本不同，Accept 值就不同：计算哈希的是文本，不是字节。',
		'article-000':
			'这是几篇文章里错误的一对。印出的值形式正确（28 个字符，20 个字节），但它不属于这个 key，也不属于本实验所知的其他 key，已知的错误也都得不出它。请求和响应很可能来自两个不同的连接。正确的值是 tAsr1vlKhIQGZ37CVuLBbuaIxXw=。',
		'article-000-code':
			'第一篇文章的程序印出了这个 key，没有印 Accept 值。它算出的值是正确的：l2p2JPxfdV6ZqtzVh8jrodA2pLs=。',
		'article-001': '这篇文章印出的一对是正确的。',
		'article-002-1': '这篇文章印出的一对是正确的。',
		'article-002-3': '这篇文章印出的一对是正确的。',
		'article-004': '这篇文章印出的一对是正确的。',
		'capture-firefox-89': '捕获自 Firefox 89 的一个真实连接。这一对是正确的。',
	},

	paste: {
		open: '粘贴一次握手',
		title: '粘贴请求和响应',
		hint: '粘贴请求、响应或两者：原始文本、curl -v、浏览器开发者工具或 Wireshark 的内容都可以。也可以直接粘贴到实验的任一输入框里。',
		field: '请求和响应',
		nothing: '这段文本里既没有 Sec-WebSocket-Key，也没有 Sec-WebSocket-Accept。',
		missing: '没有找到',
		several: (field: string, count: number) =>
			`${field} 出现了 ${count} 次。它必须只出现一次；这里采用第一个。`,
		use: '采用',
		cancel: '取消',
		taken: '已从粘贴的文本中取出。',
	},

	check: {
		title: '核对一对值',
		field: '待核对的 Accept 值',
		verdict: '核对的判定',
		empty: '还没有要核对的值',
		emptyHint: '粘贴服务器发来的 Sec-WebSocket-Accept，或整个请求和响应。',
		right: '正确：这就是该 key 的 Accept 值',
		rightHint: '客户端继续：服务器确实读了这个请求。',
		rightBadKey:
			'这个值由 key 的文本算出，但服务器必须拒绝这个 key，因为它不是 16 个字节的 Base64。',
		noKey: '没有 key 可以核对',
		noKeyHint: '请先填写请求中的 Sec-WebSocket-Key。',
		wrong: '错误：客户端必须使连接失败',
		trimmed: {
			nothing: '',
			accept: '值前后的空白已忽略，它不属于字段的值。',
			key: 'key 前后的空白已忽略，它不属于字段的值。',
			both: '两个值前后的空白都已忽略，它不属于字段的值。',
		},
		coming: '用 SHA-1 的各种错误都得不出这个值。正在尝试 SHA-256 和 MD5……',
		failed:
			'用 SHA-1 的各种错误都得不出这个值。SHA-256 和 MD5 的代码没有加载，所以没有尝试这两种。',
		none: (tried: number) => `已知的 ${tried} 种错误，没有一种能从这个 key 得出这个值。`,
		shaped: '它的形式正确：28 个字符，20 个字节。它可能属于另一个 key。',
		length: (characters: number) => `它有 ${characters} 个字符；Accept 值是 28 个。`,
		shape: '它不是 20 个字节的 Base64。',
		expected: '正确',
		found: '实际',
		mistakes: '试一种错误',
		clear: '清空',
	},
	mistakes: {
		'key-decoded': {
			label: '先解码了 key',
			text: '先解码 key，再计算其字节而不是文本的哈希，得到的正是这个值。',
		},
		'guid-missing': {
			label: '漏了 GUID',
			text: '只计算 key 的哈希，不接 GUID，得到的正是这个值。',
		},
		'guid-first': { label: 'GUID 放在前面', text: '把 GUID 放在 key 的前面，得到的正是这个值。' },
		'guid-lower-case': { label: 'GUID 用了小写', text: '把 GUID 写成小写字母，得到的正是这个值。' },
		'guid-braces': { label: 'GUID 带花括号', text: '在 GUID 两边写上 { }，得到的正是这个值。' },
		'guid-no-hyphens': {
			label: 'GUID 没有连字符',
			text: '把 GUID 的连字符去掉，得到的正是这个值。',
		},
		'guid-only': {
			label: '只有 GUID',
			text: '只计算 GUID 的哈希，没有 key，得到的正是这个值。所有客户端都会得到同样的值。',
		},
		'hex-encoded': {
			label: '编码了十六进制文本',
			text: '这是摘要的 40 个十六进制数字的 Base64，而不是 20 个字节的。',
		},
		'hex-encoded-capitals': {
			label: '编码了大写十六进制文本',
			text: '这是摘要的 40 个大写十六进制数字的 Base64，而不是 20 个字节的。',
		},
		'hex-only': {
			label: '摘要停在十六进制',
			text: '这是正确的摘要，但写成了十六进制，没有做 Base64 编码。',
		},
		'key-space': {
			label: 'key 后有空格',
			text: '把 key 后面的一个空格一起计算哈希，得到的正是这个值。',
		},
		'key-leading-space': {
			label: 'key 前有空格',
			text: '把 key 前面的一个空格（例如冒号后的空格）一起计算哈希，得到的正是这个值。',
		},
		'key-cr': {
			label: 'key 后有 CR',
			text: '把 key 后面的 CR 一起计算哈希，得到的正是这个值；例如程序按 LF 分行时就会这样。',
		},
		'key-lf': { label: 'key 后有 LF', text: '把 key 后面的 LF 一起计算哈希，得到的正是这个值。' },
		'key-crlf': {
			label: 'key 后有 CR LF',
			text: '把行尾的 CR LF 与 key 一起计算哈希，得到的正是这个值。',
		},
		'key-quoted': {
			label: 'key 带引号',
			text: '把 key 连同两边的引号（"）一起计算哈希，得到的正是这个值。',
		},
		'key-no-padding': {
			label: 'key 没有填充',
			text: '去掉 key 末尾的“=”再计算哈希，得到的正是这个值。',
		},
		'key-echoed': { label: '原样返回了 key', text: '这就是 key 本身，没有计算 Accept 值。' },
		'joined-with-space': {
			label: '末尾有空格',
			text: '把 GUID 后面的一个空格也计算在内，得到的正是这个值。',
		},
		'joined-with-lf': {
			label: '末尾有 LF',
			text: '把 GUID 后面的 LF 也计算在内，得到的正是这个值；例如 shell 的 echo 会加上 LF。',
		},
		'joined-with-crlf': {
			label: '末尾有 CR LF',
			text: '把 GUID 后面的 CR LF 也计算在内，得到的正是这个值。',
		},
		'padding-lost': { label: '缺少填充', text: '这是正确的值，但缺少末尾的填充“=”。' },
		'url-alphabet': {
			label: 'URL 安全字母表',
			text: '这是正确的值，但使用了 URL 安全字母表：- 和 _ 代替了 + 和 /。',
		},
		'case-changed': {
			label: '大小写变了',
			text: '字母都对，但大小写被改变了。在 Base64 中，a 和 A 是不同的字符。',
		},
		'other-key': {
			label: '另一个 key 的值',
			text: '这是另一个 key 的正确值。可能是服务器发送了固定的值，也可能是缓存返回了旧的响应。',
		},
	},
	otherKey: (name: string, key: string) => `它属于 key ${key}（${name}）。`,
	otherHashes: {
		sha256: '用 SHA-256 代替 SHA-1，得到的正是这个值。',
		md5: '用 MD5 代替 SHA-1，得到的正是这个值。',
		'sha256-hex': '这是 key 加 GUID 的 SHA-256 的十六进制：哈希函数不对，也没有做 Base64 编码。',
		'md5-hex': '这是 key 加 GUID 的 MD5 的十六进制：哈希函数不对，也没有做 Base64 编码。',
	},

	code: {
		title: '计算的代码',
		languages: {
			javascript: 'JavaScript',
			node: 'Node',
			python: 'Python',
			go: 'Go',
			shell: 'Shell',
		},
		copy: (language: string) => `复制为 ${language}`,
		hints: {
			javascript: 'WebCrypto：用于 https 或 localhost 的网页，或 Node 20 及以上。',
			node: 'Node.js，ES 模块。',
			python: 'Python 3。',
			go: '完整的程序，用 go run 运行。',
			shell: 'POSIX shell，需要 OpenSSL。',
		},
	},

	stages: '阶段',
	previousStage: '上一阶段',
	nextStage: '下一阶段',
	text: {
		title: '取 key 的文本',
		note: (characters: number, bytes: number | null) =>
			bytes === null
				? `${characters} 个字符，原样使用`
				: `${characters} 个字符，而不是它们编码的 ${bytes} 个字节`,
		why: '服务器对这些字符计算哈希，不解码 key。',
		name: 'key 的字符',
		cell: (character: string, hex: string, position: number) =>
			`${character} ${hex}，key 的第 ${position} 个字符`,
		fault: '此处不允许',
		more: (count: string) => `……还有 ${count} 个`,
		none: '文本为空：GUID 前面没有字节。',
	},
	join: {
		title: '接上 GUID',
		note: (bytes: number) => `${bytes} 字节`,
		why: '一个固定的字符串。不支持 WebSocket 的服务器不太可能接上它。',
	},
	hash: {
		title: 'SHA-1',
		note: (blocks: number) =>
			blocks === 1
				? '填充成 1 个 64 字节的分组，80 轮'
				: `填充成 ${blocks} 个 64 字节的分组，每组 80 轮`,
		why: 'SHA-1 是哈希函数，不是加密。',
		name: (block: number) => `分组 ${block} 的字节`,
		block: (block: number) => `分组 ${block}`,
		blocks: '分组',
		ofBlocks: (block: number, blocks: number) => `${block}，共 ${blocks}`,
		row: (from: number, to: number) => `W${from}–${to}`,
		word: (word: number) => `W[${word}]`,
		kinds: {
			key: 'key',
			guid: 'GUID',
			one: '结束消息的一位 1',
			zero: '长度之前的零',
			length: '以位计的长度',
		},
		cell: (position: number, hex: string, kind: string, word: number) =>
			`分组的字节 ${position}：${hex}，${kind}，在 W[${word}] 中`,
		legend: { key: 'key', guid: 'GUID', one: '一位 1 和若干零', length: '以位计的长度' },
		bitLength: (bits: number) => `长度：${bits} 位`,
		slider: '轮次',
		sliderValue: (block: number, round: number) => `分组 ${block}，第 ${round} 轮，共 80 轮`,
		where: (block: number, round: number) => `分组 ${block} · 第 ${round} / 80 轮`,
		first: '第一轮',
		previous: '上一轮',
		next: '下一轮',
		last: '最后一轮',
		play: '播放各轮',
		pause: '暂停',
		registers: '本轮的寄存器',
		before: '之前',
		after: '之后',
		start: '本组之前的哈希值',
		bars: '每一轮新的 a',
		fromBytes: (from: number, to: number) => `分组的字节 ${from}–${to}`,
	},
	digest: {
		title: '摘要',
		note: '20 字节',
		why: '最后一个分组之前的哈希值，加上第 80 轮之后的寄存器 a 到 e。',
		name: '摘要的字节',
		cell: (position: number, hex: string, word: string) =>
			`字节 ${position}：${hex}，在 ${word} 中`,
	},
	base64: {
		title: 'Base64',
		note: '3 个字节变成 4 个字符',
		why: '编码的是 20 个字节，不是 40 个十六进制数字。',
		name: 'Accept 值的字符',
		cell: (character: string, position: number) => `第 ${position} 个字符：${character}`,
		pad: (position: number) => `第 ${position} 个字符：= 填满最后一组`,
		group: (group: number) => `第 ${group} 组的位`,
		bits: '24 位',
		hint: '24 位分成四组，每组 6 位对应一个 Base64 字符。指向一个字节或字符，就显示它所在的 24 位；最后的 24 位不完整，需要填充。',
		fill: '补上的零',
		padding: '没有位了：“=”',
	},
	keys: '← → 轮次 · PageUp PageDown 阶段 · 空格 播放',
} satisfies AcceptKeyWords;

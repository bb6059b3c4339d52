// Holds the Chinese words that load with the Accept key lab.
import { countBytes, number } from '../../../strings/zh-CN/numbers.ts';
import { HANDSHAKE_RULE_WORDS } from '../../../strings/zh-CN/rules-handshake.ts';
import type { KeyFinding } from '../key-verdict.ts';
import type { AcceptKeyWords } from './en.ts';

const keyFindings = (finding: KeyFinding): string => {
	switch (finding.type) {
		case 'fine':
			return '这个 key 没问题：24 个 Base64 字符，正好是 16 个字节。';
		case 'empty':
			return '这个 key 是空的：0 字节，而不是 16 字节。';
		case 'blank-around':
			return 'key 的前后有空白。空白不算字段的值，服务器会去掉。下面的计算把空白也算进去，让你看看不去掉会怎样。';
		case 'beyond-ascii':
			return `第 ${finding.position} 个字符“${finding.found}”不是 ASCII 字符，而 Base64 只使用 ASCII 字符。`;
		case 'url-alphabet':
			return `第 ${finding.position} 个字符“${finding.found}”属于 URL 安全字母表；key 应使用 + 和 /。`;
		case 'character':
			return `第 ${finding.position} 个字符“${finding.found}”不是 Base64 字符。`;
		case 'single-character':
			return `第 ${finding.position} 个字符“${finding.found}”是多余的：剩下这 6 位不足一个字节。`;
		case 'padding-missing':
			return `缺少填充：第 ${finding.position} 个字符应为“=”。`;
		case 'padding-misplaced':
			return `从第 ${finding.position} 个字符起填充不对。`;
		case 'length':
			return `这个 key 有 ${finding.characters} 个字符，代表 ${finding.bytes} 个字节，而不是 16 个字节。`;
		case 'canonical':
			return `第 ${finding.position} 个字符是“${finding.found}”，所以未使用的位不全为零。按 Base64 的规范写法，这里应为“${finding.wanted}”。`;
	}
};

export const zhCN = {
	intro: {
		purpose: '连接打开之前，服务器要先答对一道小题。跟着算一遍，再故意算错几次。',
		tries: [
			['RFC 里的那道题', '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&stage=1'],
			[
				'一个错答案，和它背后的错误',
				'/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&accept=s3pPLMBiTxaQ9kYGzzhZRbK%2BxOo',
			],
			['SHA-1 的第 20 轮', '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&stage=3&round=20'],
		],
	},
	title: '从握手 key 到 Accept 值',
	rules: HANDSHAKE_RULE_WORDS,

	key: {
		name: 'Sec-WebSocket-Key',
		from: '来自客户端',
		none: '还没有 key',
		fresh: '换一个 key',
		freshHint: '由 crypto.getRandomValues 生成 16 个新的随机字节',
		trim: '去掉空白',
		bytes: countBytes,
		broken: '不合规',
		tolerated: '可容忍',
		finding: keyFindings,
		server: {
			accepts: '',
			ignores: '',
			tolerates:
				'服务器可以拒绝这个 key。真会拒绝吗？ws 库和 Python 的 websockets 都返回了 101（实测）：答案由 key 的文本算出，和它代表的字节无关。',
			refuses: '服务器必须拒绝这个 key，比如返回 400。计算过程你在这里照样能看。',
		},
		tooLong: (field: string, characters: number, limit: number) =>
			`未接受：这样 ${field} 会有 ${number(characters)} 个字符，而本实验最多接受 ${number(limit)} 个。输入框的内容没有改变。`,
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
			agrees: '信不过下面的 SHA-1？浏览器自己的 crypto.subtle 也算出了同样的 20 个字节。',
			differs: 'crypto.subtle 和下面的 SHA-1 算出的字节不一样，总有一个算错了。请告诉我们。',
			absent: '这个网页走的是普通 http，浏览器不提供 crypto.subtle。Accept 值由下面的 SHA-1 算出。',
			failed: 'crypto.subtle 出错了。Accept 值由下面的 SHA-1 算出。',
		},
		asking: '正在与 WebCrypto 比较……',
	},

	examples: '示例',
	exampleGroups: {
		rfc: 'RFC 6455',
		printed: '来自到处转载的文章',
		recorded: '录自浏览器',
		broken: '不合规的 key',
	},
	pairs: {
		'rfc6455-1.3': { label: '§1.3：“the sample nonce”', hint: '很多库拿这一对值做测试' },
		'rfc6455-4.1': { label: '§4.1：字节 0x01–0x10', hint: 'RFC 自己的 key 竟然不是规范的 Base64' },
		'rfc6455-4.1-canonical': {
			label: '§4.1 的规范写法',
			hint: '字节一样，写法不同，Accept 值也不同',
		},
		'article-000': { label: '文章中的第 1 对值：错误', hint: '' },
		'article-000-code': { label: '程序输出的 key', hint: '文章没有给出 Accept 值' },
		'article-001': { label: '文章中的第 2 对值', hint: '' },
		'article-002-1': { label: '文章中的第 3 对值', hint: '' },
		'article-002-3': { label: '文章中的第 4 对值', hint: '' },
		'article-004': { label: '文章中的第 5 对值', hint: '' },
		'capture-firefox-89': { label: 'Firefox 89', hint: '取自真实连接的抓包' },
		'fifteen-bytes': { label: '15 字节', hint: '' },
		'url-safe': { label: 'URL 安全字母表', hint: '用 - 和 _ 代替 + 和 /' },
		'padding-lost': { label: '缺少填充', hint: '' },
		empty: { label: '空', hint: '' },
	},
	stories: {
		'rfc6455-1.3':
			'把这个 key 解码，你能读出来：“the sample nonce”。它是 §1.3 的例子。真正的 key 是随机的。',
		'rfc6455-4.1':
			'没想到吧：RFC 自己的例子不是规范的 Base64。最后一个“C”有四个位用不上，却不全是零（RFC 4648 §3.5）；规范的写法以“A==”结尾。服务器算的是文本，换了写法，Accept 值就变成 C/0nmHhBztSRGR1CwL6Tf4ZjwpY=。',
		'rfc6455-4.1-canonical':
			'和 §4.1 的 key 是同样的 16 个字节，只是写法规范。可那个 key 的 Accept 值是 OfS0wDaT5NoxF2gqm7Zj2YtetzM=。服务器算的是文本，不是字节：写法不同，值就不同。',
		'article-000':
			'这一对值来自一篇到处转载的文章，是错的。样子倒没错：28 个字符，20 个字节。可它和这个 key 对不上，和这里别的 key 也对不上，已知的错误也都算不出它。请求和响应多半来自两条连接。正确的值是 tAsr1vlKhIQGZ37CVuLBbuaIxXw=。',
		'article-000-code':
			'一篇到处转载的文章里，程序输出了这个 key，却没人看到它的答案。程序算对了：l2p2JPxfdV6ZqtzVh8jrodA2pLs=。',
		'article-001': '这一对值来自一篇到处转载的文章，是对的。',
		'article-002-1': '这一对值来自一篇到处转载的文章，是对的。',
		'article-002-3': '这一对值来自一篇到处转载的文章，是对的。',
		'article-004': '这一对值来自一篇到处转载的文章，是对的。',
		'capture-firefox-89': '从 Firefox 89 的真实连接里抓来的，是对的。',
	},

	paste: {
		open: '粘贴一次握手',
		title: '粘贴请求和响应',
		hint: '手上有一次真实的握手？把请求、响应或两者一起粘贴进来：原始文本，或从 curl -v、浏览器开发者工具、Wireshark 复制的都行。直接贴进任何一个输入框也可以。',
		field: '请求和响应',
		nothing: '这段文本里既没有 Sec-WebSocket-Key，也没有 Sec-WebSocket-Accept。',
		missing: '没有找到',
		several: (field: string, count: number) =>
			`${field} 出现了 ${count} 次，其实只能有一次。这里取第一个。`,
		use: '采用',
		cancel: '取消',
		taken: '已把粘贴文本中的值填入输入框。',
	},

	check: {
		title: '核对一对值',
		field: '待核对的 Accept 值',
		verdict: '核对的判定',
		empty: '还没有要核对的值',
		emptyHint: '把你的服务器发来的 Sec-WebSocket-Accept 贴进来，整个请求和响应也行。',
		right: '正确：这就是这个 key 的 Accept 值',
		rightHint: '客户端继续：发来这个值的一方读过这个请求，也懂 WebSocket。',
		rightBadKey: '这个值和 key 的文本对得上。但服务器必须拒绝这个 key：它不是 16 个字节的 Base64。',
		noKey: '没有 key，没法核对',
		noKeyHint: '先填上请求里的 Sec-WebSocket-Key。',
		wrong: '错误：客户端必须中止连接',
		trimmed: {
			nothing: '',
			accept: '值前后的空白没有算：它不是字段的值。',
			key: 'key 前后的空白没有算：它不是字段的值。',
			both: '两个值前后的空白都没有算：它们不是字段的值。',
		},
		none: (tried: number) => `已知的 ${tried} 种错误都试过了，没有一种能从这个 key 算出这个值。`,
		shaped: '样子倒是对的：28 个字符，20 个字节。也许它是另一个 key 的答案。',
		length: (characters: number) => `它有 ${characters} 个字符，Accept 值应该有 28 个。`,
		shape: '它不是 20 个字节的 Base64。',
		expected: '正确',
		found: '实际',
		mistakes: '试一种错误',
		clear: '清空',
	},
	mistakes: {
		'key-decoded': {
			label: '先解码了 key',
			text: '如果先解码 key，再对解码后的字节（而不是文本）计算哈希，得到的正是这个值。',
		},
		'guid-missing': {
			label: '漏了 GUID',
			text: '如果只对 key 计算哈希，不接上 GUID，得到的正是这个值。',
		},
		'guid-first': {
			label: 'GUID 放在前面',
			text: '如果把 GUID 放在 key 的前面，得到的正是这个值。',
		},
		'guid-lower-case': {
			label: 'GUID 用了小写',
			text: '如果把 GUID 写成小写字母，得到的正是这个值。',
		},
		'guid-braces': { label: 'GUID 带花括号', text: '如果在 GUID 两边写上 { }，得到的正是这个值。' },
		'guid-no-hyphens': {
			label: 'GUID 没有连字符',
			text: '如果去掉 GUID 的连字符，得到的正是这个值。',
		},
		'guid-only': {
			label: '只有 GUID',
			text: '如果只对 GUID 计算哈希，不用 key，得到的正是这个值。这样谁来都是同一个答案，什么也证明不了。',
		},
		'hex-encoded': {
			label: '编码了十六进制文本',
			text: '这里把摘要的 40 个十六进制数字编码成了 Base64，应该编码的是 20 个字节。',
		},
		'hex-encoded-capitals': {
			label: '编码了大写十六进制文本',
			text: '这里把摘要的 40 个大写十六进制数字编码成了 Base64，应该编码的是 20 个字节。',
		},
		'hex-only': {
			label: '摘要仍是十六进制',
			text: '摘要是对的，但还是十六进制，没有做 Base64 编码。',
		},
		'key-space': {
			label: 'key 后有空格',
			text: '如果把 key 和后面的一个空格一起计算哈希，得到的正是这个值。',
		},
		'key-leading-space': {
			label: 'key 前有空格',
			text: '如果把 key 和前面的一个空格（例如冒号后的空格）一起计算哈希，得到的正是这个值。',
		},
		'key-cr': {
			label: 'key 后有 CR',
			text: '如果 key 和 GUID 之间多了 CR，得到的正是这个值。程序按 LF 分行时就会这样。',
		},
		'key-lf': { label: 'key 后有 LF', text: '如果 key 和 GUID 之间多了 LF，得到的正是这个值。' },
		'key-crlf': {
			label: 'key 后有 CR LF',
			text: '如果 key 和 GUID 之间多了行尾的 CR LF，得到的正是这个值。',
		},
		'key-quoted': {
			label: 'key 带引号',
			text: '如果把 key 和两边的引号（"）一起计算哈希，得到的正是这个值。',
		},
		'key-no-padding': {
			label: 'key 没有填充',
			text: '如果去掉 key 末尾的“=”再计算哈希，得到的正是这个值。',
		},
		'key-echoed': { label: '原样返回了 key', text: '这就是 key 本身，原样发了回来，什么也没算。' },
		'joined-with-space': {
			label: '末尾有空格',
			text: '如果在 GUID 后面多加一个空格再计算哈希，得到的正是这个值。',
		},
		'joined-with-lf': {
			label: '末尾有 LF',
			text: '如果在 GUID 后面多加 LF 再计算哈希，得到的正是这个值。例如，shell 的 echo 会加上 LF。',
		},
		'joined-with-crlf': {
			label: '末尾有 CR LF',
			text: '如果在 GUID 后面多加 CR LF 再计算哈希，得到的正是这个值。',
		},
		'padding-lost': { label: '缺少填充', text: '这是正确的值，但缺少末尾的填充“=”。' },
		'url-alphabet': {
			label: 'URL 安全字母表',
			text: '这是正确的值，但使用了 URL 安全字母表：- 和 _ 代替了 + 和 /。',
		},
		'case-changed': {
			label: '大小写变了',
			text: '字母都对，大小写不对。在 Base64 里，a 和 A 是两个字符。',
		},
		'other-key': {
			label: '另一个 key 的值',
			text: '这是另一个 key 的正确答案。也许服务器总是发同一个值，也许缓存返回了旧的响应。',
		},
	},
	otherKey: (name: string, key: string) => `它是 key ${key} 的答案（示例“${name}”）。`,
	otherHashes: {
		sha256: '如果用 SHA-256 代替 SHA-1，得到的正是这个值。',
		md5: '如果用 MD5 代替 SHA-1，得到的正是这个值。',
		'sha256-hex':
			'这是 key 与 GUID 的 SHA-256 哈希，写成了十六进制。哈希函数不对，也没有做 Base64 编码。',
		'md5-hex': '这是 key 与 GUID 的 MD5 哈希，写成了十六进制。哈希函数不对，也没有做 Base64 编码。',
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
			javascript:
				'这段代码使用 WebCrypto，可以在 https 或 localhost 的网页中运行，也可以在 Node.js 20 及以上版本中运行。',
			node: 'Node.js，ES 模块。',
			python: 'Python 3。',
			go: '完整的程序，用 go run 运行。',
			shell: 'POSIX shell，需要 OpenSSL。',
		},
	},

	stages: '阶段',
	mark: (pin) => `标记 ${pin}`,
	previousStage: '上一阶段',
	nextStage: '下一阶段',
	text: {
		title: '取 key 的文本',
		note: (characters: number, bytes: number | null) =>
			bytes === null
				? `${characters} 个字符，原样使用`
				: `${characters} 个字符，而不是解码后的 ${bytes} 个字节`,
		why: '它代表哪 16 个字节？答案用不着：服务器把 key 当文本算哈希，不解码。',
		name: 'key 的字符',
		cell: (character: string, hex: string, position: number) =>
			`${character} ${hex}，key 的第 ${position} 个字符`,
		fault: '此处不允许',
		more: (hidden: number) => `……还有 ${number(hidden)} 个`,
		none: 'key 是空的，GUID 前面什么也没有。',
	},
	join: {
		title: '接上 GUID',
		note: (bytes: number) => `${bytes} 字节`,
		why: '所有服务器接的都是这段文本。没听说过 WebSocket 的服务器不会接，妙就妙在这里。',
	},
	hash: {
		title: 'SHA-1',
		note: (blocks: number) =>
			blocks === 1
				? '填充成 1 个 64 字节的分组，80 轮'
				: `填充成 ${blocks} 个 64 字节的分组，每组 80 轮`,
		why: '什么文本交给 SHA-1，都变成 20 个字节。它什么也不藏：这是哈希，不是加密。',
		name: (block: number) => `分组 ${block} 的字节`,
		block: (block: number) => `分组 ${block}`,
		blocks: '分组',
		ofBlocks: (block: number, blocks: number) => `${block} / ${blocks}`,
		row: (from: number, to: number) => `W${from}–${to}`,
		word: (word: number) => `W[${word}]`,
		kinds: {
			key: 'key',
			guid: 'GUID',
			one: '标记文本结尾的位“1”',
			zero: '长度之前的零',
			length: '以位计的长度',
		},
		cell: (position: number, hex: string, kind: string, word: number) =>
			`分组的字节 ${position}：${hex}，${kind}，在 W[${word}] 中`,
		legend: { key: 'key', guid: 'GUID', one: '一个 1 和若干个零', length: '以位计的长度' },
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
		start: '本分组开始前的哈希值',
		bars: '寄存器 a 在每一轮的新值',
		fromBytes: (from: number, to: number) => `分组的字节 ${from}–${to}`,
	},
	digest: {
		title: '摘要',
		note: '20 字节',
		why: '80 轮之后，寄存器 a 到 e 逐字加上最后一个分组开始前的哈希值，就是摘要。',
		name: '摘要的字节',
		cell: (position: number, hex: string, word: string) =>
			`字节 ${position}：${hex}，在 ${word} 中`,
	},
	base64: {
		title: 'Base64',
		note: '3 个字节变成 4 个字符',
		why: '头部只能放文本，所以把 20 个字节写成 Base64。编码的是字节，不是 40 个十六进制数字：很多人错在这里。',
		name: 'Accept 值的字符',
		cell: (character: string, position: number) => `第 ${position} 个字符：${character}`,
		pad: (position: number) => `第 ${position} 个字符：= 补足最后一组`,
		group: (group: number) => `第 ${group} 组的位`,
		bits: '24 位',
		hint: '三个字节是 24 位，正好四个 6 位，每 6 位变成一个字符。指向一个字节或字符，就能看到它那一组。最后一组只有 16 位，用零和“=”补齐。',
		fill: '补上的零',
		padding: '没有剩余的位：“=”',
	},
	keys: '← → 轮次 · PageUp PageDown 阶段 · 空格 播放',
} satisfies AcceptKeyWords;

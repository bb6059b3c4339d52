import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const zhCN: CourseLessonWords = {
	title: 'Accept 值',
	can: '学完这课，你能算出 Accept 值，找出错误的值，并说清正确的值证明了什么。',
	steps: {
		why: {
			title: '这个值有什么用',
			text: [
				'你的请求里有一个随机的 key，服务器用它算出一个值来回答。今天，缓存把昨天存下的响应又发了一遍：样样齐全，只是对应昨天的 key。',
			],
			task: '客户端怎样处理这个响应？',
			choices: {
				opens: '打开连接，因为状态码是 101，要求的字段也都齐全。',
				fails: '关闭连接并报告错误，因为这个值属于另一个 key。',
				'asks-again': '用昨天的 key 再发一次请求。',
			},
			replies: {
				opens: '字段齐全还不够。客户端还要把 Accept 值和自己算出的值作比较。',
				fails: '',
				'asks-again': '客户端必须为每个连接随机选取新的 key（§4.1）。',
			},
			done: '客户端用自己的 key 算出正确的值，发现响应里的值不同（见实验里的**这是对我的请求的响应吗？**）。于是它关闭连接并报告错误，RFC 6455 称之为**使连接失败**。正确的值表示：这个服务器读到了这个请求，并且支持 WebSocket。缓存里的值属于昨天的请求。',
		},
		'key-bytes': {
			title: '哈希的输入有多少字节？',
			text: [
				'服务器对你的 key 做 **SHA-1** 哈希，后面还接着 **GUID**，一段 {hashed} 字节的固定文本。这个 key 是 `dGhlIHNhbXBsZSBub25jZQ==`：24 个 Base64 字符，表示 16 个字节。',
			],
			task: 'SHA-1 的输入一共有多少个字节？',
			unit: '字节',
			mistakes: {
				decoded: '如果服务器先把 key 解码成 16 个字节，52 才对。但 GUID 直接接在 24 个字符后面。',
				'key-only': '这只是 key 的字节数，后面还有 GUID。',
				digest: 'SHA-1 的结果是 20 个字节，而问题问的是它的输入有多少字节。',
			},
			done: 'SHA-1 的输入有 {hashed} 个字节：24 个字符各占 1 个字节，GUID 占 36 个。',
		},
		worked: {
			title: '逐个阶段看计算',
			text: [
				'① key 的文本，原样不动。② 后面接上 GUID。③ SHA-1 由两者算出 20 个字节，叫作**摘要**。④ Base64 把它写成 28 个字符。第 3 阶段是 SHA-1 的内部，跳过也行。',
			],
		},
		order: {
			title: '排出计算顺序',
			text: ['现在你是服务器。这些行里，有些真的在算这个值，另一些是常见的错误。'],
			task: '选出对的几行，按执行的先后排好。',
			mistakes: {
				decode: '服务器把 GUID 接在 key 的文本后面。只有检查长度时才解码 key。',
				hex: 'SHA-1 算出 20 个字节。Base64 编码的是这些字节，不是它们的 40 位十六进制数字；否则结果会有 56 个字符。',
				encrypt: '这里没有加密。SHA-1 是哈希函数，不需要任何秘密。',
				join: '这一行用到 `key`，所以取得 key 的那一行在它前面。',
				hash: 'SHA-1 的输入是 `text`，所以得到 `text` 的那一行在它前面。',
				encode: 'Base64 编码的是 `digest`，所以得到 `digest` 的那一行在它前面。',
			},
			done: '取 key 的文本、接上 GUID、SHA-1、Base64：经过这四步，就得到客户端期望的值。',
			hints: [
				'从实验的第 1 阶段开始：请求里写的 key，原样不动。',
				'key 之后是接上 GUID 的那一行，即实验的第 2 阶段。然后是 SHA-1。',
				'顺序是：key、key + GUID、SHA-1、Base64。另外三行是错的：解码、十六进制数字、加密。',
			],
		},
		claim: {
			title: '网上的一种说法',
			text: [
				'“服务器把 key 加密后送回来，所以只有正确的服务器才能回应。”一篇广为转载的文章大意如此。',
			],
			task: '哪一句是对的？',
			choices: {
				encrypts: '服务器用只有它知道的 GUID 加密了 key。',
				authenticates: 'Accept 值证明回应的是正确的服务器。',
				'stops-attackers': '这个值向服务器表明，客户端是浏览器，不是攻击者。',
				understands: '任何遵守 RFC 的程序都能算出这个值。',
			},
			replies: {
				encrypts: 'GUID 写在 RFC 6455 里，不是秘密。SHA-1 是哈希函数，没有加密任何内容。',
				authenticates: '任何服务器都能算出这个值。证明服务器身份的是 TLS 和它的证书。',
				'stops-attackers':
					'方向反了：检查这个值的是客户端，而服务器会为任何客户端计算这个值。服务器要看的是 `Origin`、Cookie 或令牌。',
				understands: '计算只需要公开的 key 和 GUID。这个值证明服务器支持 WebSocket。',
			},
		},
		forged: {
			title: '这段你已经读得懂了',
			text: [
				'RFC 6455 和四篇文章印出了这些 key 和对应的值，这里只写前六个字符。其中一对是错的。按箭头，就能把 key 填进实验。',
				'`dGhlIHNhbXBsZSBub25jZQ==` → `s3pPLM…`',
				'`UdTUf90CC561cQXn4n5XRg==` → `GZk41F…`',
				'`d359Fdo6omyqfxyYF7Yacw==` → `pLO2KC…`',
				'`hj0eNqbhE/A0GkBXDRrYYw==` → `ZEs+c+…`',
				'`uRovscZjNol/umbTt5uKmw==` → `rLHCkw…`',
				'`w4v7O6xFTi36lq3RNcgctw==` → `Oy4NRA…`',
			],
			task: '找出错的那一对，再把这个 key 的正确值填进**待核对的 Accept 值**。',
			done: '文章为这个 key 印的是 `ZEs+c+…`，而客户端算出的是 `{computed}`。现在这一对正确了。',
			mistakes: {
				'no-key':
					'**Sec-WebSocket-Key** 是空的。填入六个 key 中的一个，和 **Sec-WebSocket-Accept** 下的值比较。',
				'true-pair':
					'这个 key 印出的一对是正确的：客户端算出 `{computed}`，开头和印出的一样。换一个 key 再试。',
				'other-key': '这个 key 不在六个之中。请完整复制其中一个，直到 `==`，不带空格。',
				empty:
					'这正是错误的那一对里的 key。**待核对的 Accept 值**还是空的，客户端找不到 Accept 值，就中止连接。',
				unchanged: '这是文章里的值。客户端算出的是另一个值，从第一个字符起就不同。',
				decoded:
					'这是先解码 key 的服务器算出的值。输入 SHA-1 的是 key 的文本，不是它的 16 个字节。',
				'no-guid': '这是单独对 key 做的哈希。计算 SHA-1 之前，服务器要把 GUID 接在 key 后面。',
				'guid-first': '这是把 GUID 放在前面得到的值。key 在前，GUID 在后。',
				'hex-digits': '这个值来自摘要的十六进制数字。Base64 编码的应当是摘要的 20 个字节。',
				'line-end': '做哈希时把行尾或空格也算进了 key。key 到 `==` 为止，不含这一行的 CR LF。',
				'no-padding': '末尾缺少 `=`。Accept 值有 28 个字符，客户端逐个比较。',
				'value-case': '字母对了，但大小写不同。在 Base64 里，`A` 和 `a` 是不同的数。',
				'key-sent-back': '这是 key 本身。服务器必须计算这个值：key 接上 GUID，SHA-1，Base64。',
			},
			otherwise:
				'客户端由这个 key 算出 `{computed}`，收到的却是 `{accept}`。它比较每个字符，而且区分大小写。',
			hints: [
				'把 key 逐个填进 **Sec-WebSocket-Key**，拿 **Sec-WebSocket-Accept** 下的值和印出的值比较。',
				'只有一对是错的。那个 key 的正确值以 `tAsr` 开头。',
				'错的是 `hj0e…` 那一对。正确的值是 `{computed}`：key 接上 GUID，用 SHA-1 计算，再用 Base64 编码。',
			],
		},
		'first-group': {
			title: '缺一个字符',
			text: [
				'key `x3JJHMbDL1EzLkh9GBhXDw==` 的摘要以 `1d 29 ab` 开头。Base64 把这三个字节分成四组，每组 6 位：`000111 010010 100110 101011`。',
				'`A` 到 `Z` 是 0 到 25，`a` 到 `z` 是 26 到 51。前三个数是 7、18、38，所以 Accept 值以 `HSm` 开头，还缺这一组的最后一个字符。',
			],
			task: 'Accept 值里接下来是什么？',
			choices: { capital: '`R`', 'one-less': '`q`', 'right-one': '`r`', hex: '`ab`' },
			replies: {
				capital: '`R` 是 17。`Z` 是 25，后面是小写字母：`a` 是 26。',
				'one-less': '`q` 是 42。`a` 是 26，从它数起，43 是它后面的第 17 个字母。',
				'right-one': '',
				hex: '这是第三个字节的十六进制数字。Base64 编码的是摘要的位，不是十六进制数字。',
			},
			done: '`101011` 是 43。`a` 是 26，所以 43 是 `r`。实验里是完整的值：`{computed}`。',
		},
		'missing-byte': {
			title: '少了一个字节的 key',
			text: [
				'程序出了错，丢了 key 的最后一个字节。本来应当是 `01 02 … 0f 10`，缺的 `10` 写成位是 `0001 0000`。',
				'它单独写成两个字符，每个 6 位，末尾补四个 0，后面是 `==`。',
			],
			task: '在 **Sec-WebSocket-Key** 里补上缺少的字符。',
			done: '`000100` 是 4，即 `E`；`000000` 是 0，即 `A`。现在这个 key 用 24 个字符表示 {key.bytes} 个字节，服务器会接受它。',
			mistakes: {
				'hex-typed':
					'你写的是十六进制数字 `10`。Base64 把 `1` 和 `0` 读作 53 和 52，所以最后一个字节不对。',
				'padding-missing':
					'`EA` 对了，但缺少填充。key 有 24 个字符，最后一组要有 `==`，否则服务器会拒绝。',
				'unused-bits':
					'字节对了。但 `==` 前面那个字符有四个不用的位，它们不全是 0；规范的 Base64 在这里写 0。',
				'still-15':
					'key 还是 15 个字节，服务器必须拒绝它（§4.2.1）。看第 1 阶段：20 个字符是五组，每组 3 个字节。',
				'too-long': '现在 key 解码后超过 16 个字节，服务器必须拒绝它。其实只缺一个字节。',
				'other-byte':
					'key 现在有 16 个字节：`{key.hex}`。前 20 个字符原来是对的，请保持不变。最后一个字节是 `10`，二进制是 `0001 0000`，先取前六位。',
			},
			otherwise:
				'实验不能把这个 key 读成 16 个字节。最后一组要有两个字符和 `==`；key 下方的说明会指出第一个错误的字符。',
			hints: [
				'前 20 个字符是对的。缺少一组四个字符，以 `==` 结尾。',
				'前六位是 `000100`，即 4。从 `A`（0）数起，这个字符是 `E`。',
				'这一组是 `EA==`：`000100` 是 `E`，最后两位加上四个 0 是 `000000`，即 `A`。',
			],
		},
		'last-group': {
			title: '缺最后一组',
			text: [
				'key `4Xn9bQv0yYvZQm3cJk1hVg==` 的摘要有 20 个字节。前面六组各三个字节已经编码，还剩两个字节 `4f 6e`，写成位是 `0100 1111 0110 1110`。',
				'字母之后是数字：`0` 到 `9` 是 52 到 61。',
			],
			task: 'Accept 值的结尾是什么？',
			choices: { 'four-bits': '`T2O=`', whole: '`T24=`', 'no-padding': '`T24`', hex: '`4f6e`' },
			replies: {
				'four-bits':
					'`O` 是 14，你把最后四位 `1110` 直接当作一个数。它们是一组的前四位，右边要补两个 0。',
				whole: '',
				'no-padding': '三个字符都对。但 Base64 每组有四个字符，最后一组要用 `=` 补足。',
				hex: '这是两个字节的十六进制数字。Base64 编码的是摘要的字节，不是十六进制数字。',
			},
			done: '`010011` 是 19，即 `T`；`110110` 是 54，即 `2`；`1110` 补上两个 0 是 56，即 `4`；最后是 `=`。实验里是完整的值：`{computed}`。',
		},
		decoded: {
			title: '找出四个服务器的错误',
			text: [
				'五个服务器响应同一个 key `{key}`，有四个出了错：',
				'`AoUHQ/SIDx7UGoJfntmdDFhMbkw=`',
				'`W9p/JMkYF6QcHFX1QlnbrHN6VI0=`',
				'`C/0nmHhBztSRGR1CwL6Tf4ZjwpY=`',
				'`bEfV+wz3VbH2dDULZ6tmAKA+vqk=`',
				'`MGJmZDI3OTg3ODQxY2VkNDkxMTkxZDQyYzBiZTkzN2Y4NjYzYzI5Ng==`',
				'按箭头把值填进**待核对的 Accept 值**，实验会在**核对一对值**里指出它错在哪里。',
			],
			beside: [
				'服务器 1：先解码 key',
				'服务器 2：漏掉 GUID',
				'服务器 3：把 `\\r\\n` 也算进哈希',
				'服务器 4：对摘要的十六进制数字编码',
				'服务器 5：没有出错',
			],
			task: '选出服务器 1 到 4 的值，并按这个顺序排好。',
			mistakes: {
				matches:
					'这个值是正确的，实验在 **Sec-WebSocket-Accept** 下算出的就是它。它来自没有出错的服务器 5。',
			},
			done: '这四种情况下，客户端都中止连接。服务器 4 的值有 56 个字符，而不是 28 个。另外三个值都是 28 个字符，只有算一遍才能看出错误。',
			hints: [
				'从最长的值开始：哪个服务器做 Base64 编码时，输入超过 20 个字节？',
				'最长的值来自服务器 4，因为 40 位十六进制数字编码后有 56 个字符。服务器 1 的值以 `bEfV` 开头。',
				'依次是 `bEfV…`（解码了 key）、`AoUH…`（没有 GUID）、`W9p/…`（带行尾）、`MGJm…`（十六进制数字）。`C/0n…` 是正确的值。',
			],
		},
		'lost-key': {
			title: '找出 Accept 值对应的 key',
			text: [
				'日志里有 Accept 值 `c9fSqQ3m4X2HtJVARNs0Z8NJvWE=` 和三个 key，只有一个跟它是一对。',
				'`m1R8cQ2vT0y6hZ4nXk3LJg==`',
				'`m1R8cQ2vT0y6hZ4nXk3LJh==`',
				'`m1r8cq2vt0y6hz4nxk3ljh==`',
				'前两个解码后的字节相同。按箭头就能填进实验。',
			],
			task: '组成正确的一对：填入 key，再把 Accept 值填进**核对一对值**里的**待核对的 Accept 值**。',
			done: '这一对是正确的。有两个 key 表示相同的字节，但只有其中一个的文本能得到 `{computed}`，因为服务器计算的是文本的哈希。RFC 6455 §4.1 印出的 `AQIDBAUGBwgJCgsMDQ4PEC==` 也是这样的 key：`==` 前面不用的位不全是 0。',
			mistakes: {
				'other-accept':
					'key 对了，但**待核对的 Accept 值**里是 `{accept}`，不是日志里的值。请复制它的全部 28 个字符。',
				'no-key': '**Sec-WebSocket-Key** 是空的。填入三个 key 中的一个。',
				'same-bytes':
					'这个 key 表示相同的 16 个字节，但第 22 个字符是 `g` 而不是 `h`。输入 SHA-1 的文本不同，客户端期待的是 `cAu3jvO/6P+fYGxN9lwjVuMlHXU=`。',
				'lower-case': '这个 key 全是小写，而 Base64 区分大小写，所以它的字节和文本都与前两个不同。',
				'no-accept': 'key 已经填好。把日志里的 Accept 值填进**待核对的 Accept 值**，实验才能比较。',
				'own-pair': '这一对是正确的，但不是日志里的那一对。日志里的 Accept 值以 `c9fS` 开头。',
				decoded:
					'这是先解码 key 的服务器算出的值。输入 SHA-1 的是 key 的文本，不是它的 16 个字节。',
				'no-guid': '这是单独对 key 做的哈希。计算 SHA-1 之前，服务器要把 GUID 接在 key 后面。',
				'guid-first': '这是把 GUID 放在前面得到的值。key 在前，GUID 在后。',
				'hex-digits': '这个值来自摘要的十六进制数字。Base64 编码的应当是摘要的 20 个字节。',
				'line-end': '做哈希时把行尾或空格也算进了 key。key 到 `==` 为止，不含这一行的 CR LF。',
				'no-padding': '末尾缺少 `=`。Accept 值有 28 个字符，客户端逐个比较。',
				'value-case': '字母对了，但大小写不同。在 Base64 里，`A` 和 `a` 是不同的数。',
				'key-sent-back': '这是 key 本身。服务器必须计算这个值：key 接上 GUID，SHA-1，Base64。',
			},
			otherwise:
				'客户端由这个 key 算出 `{computed}`，不是日志里的值。请试三个 key 中的一个，完整复制，不带空格。',
			hints: [
				'先把日志里的值填进**待核对的 Accept 值**，再逐个填入 key，看**核对一对值**的判定。',
				'不是第三个 key。前两个只有第 22 个字符不同。',
				'答案是 `m1R8cQ2vT0y6hZ4nXk3LJh==`。它的文本以 `h==` 结尾，服务器计算的就是这段文本的哈希。',
			],
		},
		exit: {
			title: '看看你学会了多少',
			text: [
				'关于本课的三个问题。答错的问题以后会再次出现。',
				'实验里显示的是握手之后的第一条消息，回答这些问题用不到它。',
			],
		},
	},
	items: {
		'accept-length': {
			question: 'Accept 值有多少个字符？',
			because: 'SHA-1 算出 20 个字节，Base64 把 20 个字节写成 28 个字符，末尾有一个 `=`。',
		},
		'accept-input': {
			question: '计算 Accept 值时，服务器把什么和 GUID 接在一起？',
			choices: { text: 'key 的文本', bytes: '解码得到的 16 个字节', hex: 'key 的十六进制数字' },
			because:
				'RFC 6455 §4.2.2：和 GUID 接在一起的是 key 的文本。服务器解码 key，只是为了检查它是不是 16 个字节；十六进制数字则用不到。',
		},
		'accept-56': {
			question: '一个 Accept 值有 56 个字符。服务器的哪种错误会造成这个结果？',
			choices: {
				decoded: '先解码 key，再接上 GUID。',
				guid: '漏掉了 GUID，只计算 key 的哈希。',
				hex: '编码的是摘要的十六进制数字。',
			},
			because:
				'40 位十六进制数字是 40 个字节的文本，Base64 把它写成 56 个字符。如果是另外两种错误，摘要仍是 20 个字节，Accept 值有 28 个字符。',
		},
		'accept-wrong': {
			question: 'Accept 值错了一个字符，客户端怎么做？',
			choices: {
				fail: '中止连接。',
				ignore: '打开连接，并给出警告。',
				retry: '用同一个 key 重发请求。',
			},
			because:
				'客户端必须中止连接（RFC 6455 §4.1），因为服务器没有表明它读到了这个 key。客户端不得忽略这个差别；再发请求也要用新的 key。',
		},
		'accept-who': {
			question: '哪些程序读到 key 就能算出 Accept 值？',
			choices: {
				anyone: '任何程序',
				server: '只有持有证书的服务器',
				browser: '只有生成这个 key 的浏览器',
			},
			because:
				'计算只需要 key 和 GUID，两者都是公开的。计算不用证书，key 由哪个程序生成也没有关系。',
		},
		'key-spelling': {
			question:
				'两个 Sec-WebSocket-Key 解码后是相同的 16 个字节，但有一个字符不同。它们对应的 Accept 值相同吗？',
			choices: {
				different: '不同',
				same: '相同',
				refused: '没有第二个值：服务器必须拒绝第二个 key',
			},
			because:
				'计算哈希的是 key 的文本，所以每个文本有自己的 Accept 值。两个 key 解码后都是 16 个字节，服务器都可以接受。',
		},
		'key-of-second': {
			question: '网页向同一个服务器打开第二个连接。浏览器发送哪个 key？',
			choices: {
				new: '新的随机 key',
				same: '同一个 key，因为它标识这个网页',
				'from-server': '服务器在第一个响应里给的 key',
			},
			because:
				'浏览器必须为每个连接随机选取 key（RFC 6455 §4.1）。它既不标识网页，也不标识用户；响应里也没有 key。',
		},
	},
	teacher: {
		goals: [
			'用四步由 key 算出 Accept 值，并说出每一步的输入和输出。',
			'认出错误的 Accept 值，并找出造成它的错误。',
			'说明正确的 Accept 值证明了什么，并举出两件它不能证明的事。',
		],
		questions: [
			{
				before: 'why',
				ask: '服务器返回 101。客户端怎么知道这个服务器读到了这个请求？',
				answer: '响应里必须有一个由请求中的随机部分决定的值。',
			},
			{
				before: 'key-bytes',
				ask: '为什么 16 个字节要写成 24 个字符？',
				answer:
					'Base64 把 3 个字节写成 4 个字符。16 个字节是五个整组，再加上需要填充的第六组：6 × 4 = 24。',
			},
			{
				before: 'order',
				ask: '计算中的哪些步骤可以倒过来做？',
				answer: 'Base64 可以解码，GUID 可以去掉；SHA-1 不能倒过来算。',
			},
			{
				before: 'claim',
				ask: '攻击者读到了请求，他能算出 Accept 值吗？',
				answer: '能。key 就在他读到的请求里，GUID 是公开的。这个值不能证明是哪个服务器在回应。',
			},
			{
				before: 'lost-key',
				ask: '两个 key 解码后字节相同，它们的 Accept 值一定相同吗？',
				answer: '不一定。服务器计算的是 key 文本的哈希，文本不同，Accept 值也就不同。',
			},
		],
		notes: {
			why: [
				'先让全班举手表决，把人数写在黑板上。',
				'结果出现后，指出响应的第 4 行，以及 **Sec-WebSocket-Accept** 里正确的值：两者从第一个字符起就不同。',
			],
			'key-bytes': ['多收集几个数。52 和 60 都说得通，两者的差别正是本课的要点。'],
			worked: ['慢慢走完五个阶段，每个阶段都问一句：现在的值是文本还是字节？'],
			claim: ['问一问：什么能证明是哪个服务器在回应？答案是 TLS 和服务器的证书。'],
			forged: ['六对值分给各组，每组一对。请拿到错误那一对的组说说是怎么发现错误的。'],
			'missing-byte': ['把 `00010000` 写在黑板上，在第六位后面切开。学生由此可以找到 `E` 和 `A`。'],
			decoded: [
				'全班分成五组，每组一个值。各组找出自己的值来自哪个服务器，全班再按服务器的编号把值排好。',
			],
		},
		misunderstandings: [
			{
				belief: 'GUID 是只有服务器知道的密码。',
				say: '它印在 RFC 6455 §1.3 里，所有服务器都一样。打开 RFC，搜索 `258EAFA5` 就能看到。',
			},
			{
				belief: 'SHA-1 已经被攻破，所以握手不安全。',
				say: '这个值不保护任何秘密，所以 SHA-1 的碰撞在这里没有危害（§10.8）。保护连接的是 TLS。',
			},
			{
				belief: 'key 像会话 Cookie 一样标识用户。',
				say: '客户端为每个连接选取新的随机 key（§4.1）。标识用户的是 Cookie 或令牌。',
			},
			{
				belief: '网页里的 JavaScript 必须自己计算 Accept 值。',
				say: 'key 由浏览器生成，Accept 值也由浏览器检查，网页都看不到。',
			},
		],
	},
};

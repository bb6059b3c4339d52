import type { LessonWords } from '../../lesson-words.ts';

export const words: LessonWords = {
	title: 'Accept 值',
	can: '你能算出 Accept 值，找出错误的值，并说清它证明了什么。',
	steps: {
		why: {
			title: '这个值有什么用',
			text: [
				'请求里有一个随机的 `Sec-WebSocket-Key`。响应里必须有服务器用它算出的值：`Sec-WebSocket-Accept`。',
				'如果这个值缺失或不对，客户端就使连接失败。',
			],
			task: '一个正确的 Accept 值告诉客户端什么？',
			choices: {
				password: '服务器知道这个用户的密码。',
				protocol: '服务器读到了这个请求，并且支持 WebSocket。',
				secret: '从现在起连接是加密的。',
			},
			replies: {
				password: '计算中没有用到任何密码。',
				protocol: '',
				secret: '这个计算不加密任何内容，加密由 TLS 完成。',
			},
			done: '握手 key 和计算用的固定文本都是公开的。这个值只说明服务器读到了这个 key，并且支持 WebSocket 协议。缓存或其他协议的服务器不会计算它。',
		},
		'key-bytes': {
			title: '握手 key 有多长？',
			text: [
				'实验里是 RFC 6455 的握手 key：`{key}`，共 24 个 Base64 字符。',
				'Base64 用 4 个字符写 3 个字节。末尾的每个 `=` 表示最后一组少一个字节。',
			],
			task: '这个握手 key 含有多少个随机字节？',
			unit: '字节',
			done: '24 个字符是 6 组，每组 3 个字节；两个 `=` 表示少 2 个字节，所以是 {key.bytes} 个字节。长度不对的 key，服务器必须拒绝。',
		},
		worked: {
			title: '计算的四个部分',
			text: [
				'实验按顺序展示计算过程。**1.** 服务器取 key 的文本，原样不动。**2.** 在后面接上一段固定文本，即 GUID。**3.** SHA-1 由这段文本得到 20 个字节。**4.** Base64 把这些字节写成 28 个字符。',
				'对这个 key，SHA-1 的字节是 `{digest}`，Accept 值是 `{computed}`。',
			],
		},
		order: {
			title: '排出计算顺序',
			text: ['你是服务器，请求带来了握手 key。下面有些行属于计算过程，另一些是常见的错误。'],
			task: '选出计算 Accept 值的各行，并按执行顺序排好。',
			mistakes: {
				decode: '服务器把 GUID 接在 key 的文本后面。只有检查长度时才解码 key。',
				hex: 'SHA-1 得到 20 个字节。Base64 编码的是这些字节，不是它们的 40 位十六进制数字；否则结果会有 56 个字符。',
				encrypt: '这里没有加密。SHA-1 是哈希函数，不需要任何秘密。',
			},
			done: 'key 的文本、GUID、SHA-1、Base64：这四步得到客户端期待的值。',
			hints: [
				'第一行是请求里写的 key。',
				'key 之后是接上 GUID 的那一行，然后是 SHA-1。',
				'顺序是：key、key + GUID、SHA-1、Base64。另外三行是错误：解码、十六进制数字、加密。',
			],
		},
		forged: {
			title: '修好一对错误的值',
			text: ['一篇被广泛转载的文章印出了这个 key 和这个 Accept 值。客户端比较之后使连接失败。'],
			task: '修改**待检查的 Accept**，让客户端接受它。key 保持不变。',
			done: '客户端自己算出的也是 `{computed}`，两个值相同，这一对正确了。',
			mistakes: {
				'other-key': 'key 变了。文章里的 key 是 `hj0eNqbhE/A0GkBXDRrYYw==`。',
				empty: '没有这个值，客户端就使连接失败。',
				unchanged: '这是文章里的值。实验在它旁边给出了算出的值。',
			},
			otherwise: '客户端由这个 key 算出的值不是 `{accept}`。',
			hints: [
				'实验在计算的最后一部分给出正确的值。',
				'正确的值以 `tAsr` 开头。',
				'正确的值是 `{computed}`：key 接上 GUID，用 SHA-1 计算，再用 Base64 编码。',
			],
		},
		decoded: {
			title: '找出服务器的错误',
			text: [
				'三个服务器对 key `{key}` 给出了三个错误的值，每个服务器犯的错误不同：',
				'`AoUHQ/SIDx7UGoJfntmdDFhMbkw=` · `bEfV+wz3VbH2dDULZ6tmAKA+vqk=` · `MGJmZDI3OTg3ODQxY2VkNDkxMTkxZDQyYzBiZTkzN2Y4NjYzYzI5Ng==`',
			],
			task: '哪个值来自先解码 key 的服务器？把它填进**待检查的 Accept**，实验会指出错误。',
			done: '这个服务器把 GUID 接在解码得到的 {key.bytes} 个字节后面，而不是接在 key 的 24 个字符后面。',
			mistakes: {
				'guid-missing': '这个服务器忘了 GUID，只对 key 计算了 SHA-1。',
				'hex-encoded': '这个服务器先把 SHA-1 的结果写成十六进制数字，再用 Base64 编码。',
				matches: '这个值是正确的。请在三个错误的值里找。',
			},
			otherwise: '实验不认识得到这个值的错误。请复制完整的值。',
			hints: [
				'逐个试这三个值，实验会说出每个值是由什么错误得到的。',
				'不是第一个值。',
				'是 `bEfV+wz3VbH2dDULZ6tmAKA+vqk=`。这个服务器解码了 key，再把得到的字节和 GUID 一起计算 SHA-1。',
			],
		},
		claim: {
			title: '网上的一种说法',
			text: ['“服务器把 key 加密后送回来，所以只有正确的服务器才能回应。”很多文章这样写。'],
			task: '哪一句是对的？',
			choices: {
				encrypts: '服务器以 GUID 为秘密，加密了 key。',
				authenticates: 'Accept 值证明回应的是正确的服务器。',
				understands: '任何知道 RFC 的程序都能为任何 key 算出这个值。',
			},
			replies: {
				encrypts: 'GUID 写在 RFC 6455 里，不是秘密。SHA-1 是哈希函数。',
				authenticates: '任何服务器都能算出这个值。证明服务器身份的是 TLS 和它的证书。',
				understands: '计算只需要 key 和 GUID，两者都是公开的。它证明服务器支持 WebSocket。',
			},
		},
		exit: { title: '你现在知道了什么', text: ['关于本课的三个问题。答错的问题以后会再次出现。'] },
	},
	items: {
		'accept-length': {
			question: 'Accept 值有多少个字符？',
			because: 'SHA-1 得到 20 个字节，Base64 把 20 个字节写成 28 个字符，末尾有一个 `=`。',
		},
		'accept-input': {
			question: '服务器把什么和 GUID 接在一起？',
			choices: { text: 'key 的文本', bytes: '解码得到的 16 个字节', hex: 'key 的十六进制数字' },
			because: 'RFC 6455 §4.2.2 接上的是 key 的文本，不解码。',
		},
		'accept-wrong': {
			question: 'Accept 值错了一个字符，客户端怎么做？',
			choices: {
				fail: '使连接失败。',
				ignore: '打开连接，并给出警告。',
				retry: '用同一个 key 重发请求。',
			},
			because: 'RFC 6455 §4.1 第 4 条：客户端必须使 WebSocket 连接失败。',
		},
		'accept-who': {
			question: '哪些程序能为读到的 key 算出 Accept 值？',
			choices: {
				anyone: '任何程序',
				server: '只有持有证书的服务器',
				browser: '只有生成这个 key 的浏览器',
			},
			because: 'key 和 GUID 都是公开的，所以这个值不证明身份。',
		},
	},
};

import type { Translated } from '../../../scenes/scene-words.ts';
import type { SECURITY as ENGLISH } from '../../en/scenes/security.ts';

export const SECURITY: Translated<typeof ENGLISH> = {
	'wrong-origin': {
		narration: [
			'浏览器允许网页连接银行，在请求中加上 Origin: https://evil.example，还可能带上银行网站标为 SameSite=None 的 Cookie。',
			'服务器只接受自己的源，于是返回 403（§10.2）。',
			'网页先收到 error 事件，再收到 close 事件（1006）。',
		],
		whatIfs: {
			unchecked: {
				ask: '如果服务器不检查 Origin，会怎样？',
				answers: ['浏览器阻止网页读取数据。', '服务器的证书阻止了攻击。', '网页读到受害者的数据。'],
				because:
					'请求有效，可能带着受害者的 Cookie。Chromium 把没有标 SameSite 的 Cookie 当作 Lax，不随这个请求发送。这种攻击叫作跨站 WebSocket 劫持。CORS 不适用于 WebSocket。',
			},
			'own-page': {
				ask: '如果网页来自银行自己的网站，会怎样？',
				answers: ['连接打开。', '服务器和前面一样返回 403。', '连接打开，但不带 Cookie。'],
				because:
					'Origin 包含网页的协议和主机；如果端口不是默认端口，还包含端口。浏览器之外的程序可以发送任何 Origin（§10.2），所以这项检查可以保护浏览器的用户，但不能代替密码。',
			},
		},
	},
	'cached-101': {
		narration: [
			'客户端发出请求，带有随机的 Sec-WebSocket-Key。',
			'客户端收到的是以前某次连接的 101 响应；有缺陷的缓存可能返回这样的响应。这个响应中的 Accept 值对应另一个握手 key。',
			'客户端算出期望的 Accept 值，发现与响应中的值不同，于是中止连接。150 ms 时，网页收到 error 事件和 close 事件（1006）；没有发出任何帧。',
		],
		whatIfs: {
			'right-accept': {
				ask: '如果 Accept 值正确，会怎样？',
				answers: [
					'服务器证明了自己的身份。',
					'连接打开，客户端随即发出帧。',
					'客户端重新发送请求。',
				],
				because:
					'Accept 值表明服务器理解了这个请求。这个值不能证明身份，也不是秘密：有了握手 key 和固定的 GUID，任何人都能算出这个值。',
			},
		},
	},
	'masking-attack': {
		narration: [
			'网页的 WebSocket 进入 OPEN。网页发送一段文本，看起来像是发给 cdn.example 的 HTTP 请求。由于没有掩码，这段文本原样出现在线路上。',
			'缓存不理解 Upgrade。它跳过帧头的两个字节，读到一个 HTTP 请求：GET /ads.js，Host: cdn.example。',
			'攻击者的服务器发送一个帧，看起来像是带脚本的 HTTP 响应。',
			'缓存把这个帧当作响应，把脚本存为 http://cdn.example/ads.js。此后，使用这个缓存的其他客户端得到的就是攻击者的脚本。',
			'网页收到一条普通的消息。受害的是使用这个缓存的其他用户；他们即使没有打开过这个网页，也会受害。',
		],
		whatIfs: {
			'fixed-key': {
				ask: '如果浏览器给帧加掩码，但总是用同一个掩码键，会怎样？',
				answers: [
					'缓存看到的是无法解读的字节。',
					'服务器无法去掩码。',
					'网页事先给文本加一次掩码，危害不变。',
				],
				because:
					'网页发送的是文本与掩码键的异或，加掩码后又变回原来的文本。可预测的掩码键起不到保护作用（§10.3）。',
			},
			'fresh-key': {
				ask: '如果浏览器对每个帧都用新的随机掩码键，会怎样？',
				answers: [
					'新的掩码键只对 wss: 有用。',
					'缓存看到的是无法解读的字节，什么也不存储。',
					'攻击只是需要更长时间。',
				],
				because:
					'浏览器在网页交出数据之后才选择掩码键，所以网页无法决定线路上的字节。要碰巧得到指定的四个字节，平均大约要尝试 2³² 次。',
			},
			'not-frozen': {
				ask: '如果掩码键是新的，但浏览器开始发送帧之后，网页还能改动数据，会怎样？',
				answers: [
					'危害不变：网页知道掩码键，就能决定其余的字节。',
					'服务器发现掩码键变了。',
					'帧变得太长。',
				],
				because:
					'网页如果知道掩码键，就能发送文本与掩码键的异或。所以帧一旦开始发送，就必须保证应用无法再改动载荷（§10.3）；send() 只接受整条消息。',
			},
			'over-tls': {
				ask: '如果浏览器不给帧加掩码，但使用 TLS，会怎样？',
				answers: [
					'危害不变。',
					'这个缓存什么也看不到，但使用 TLS 时浏览器也给帧加掩码。',
					'TLS 用自己的密钥给帧加掩码。',
				],
				because:
					'有了 TLS，沿途的中间设备看不到这些字节，TLS 终点之后的设备仍能看到。客户端仍然必须加掩码（§5.1）。掩码不隐藏任何内容：掩码键就在帧里。',
			},
		},
	},
};

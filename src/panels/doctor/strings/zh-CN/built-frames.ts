// 手写的帧错在哪一步，以及怎么改。
import type { BuildFault } from '../../../../evidence/facts/built-frames.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

export const builtFrames: Readonly<
	Record<BuildFault, (values: SignValues) => readonly [says: string, todo: string]>
> = {
	'no-key': ({ bytes, length, word, key }) => [
		`第二个字节 ${bytes} 设置了掩码位，长度是 ${length}，后面却没有掩码键：文本“${word}”原样放在那里。接收方会把“${key}”当成掩码键，还要再等四个字节。`,
		'在长度后面放四个随机字节，再用它们对数据做 XOR（RFC 6455 §5.3）。',
	],
	'no-mask-bit': ({ bytes, length, word, key, right }) => [
		`第二个字节 ${bytes} 写了长度 ${length}，没有掩码位，后面却是掩码键和 ${length} 个字节。用掩码键 ${key} 解开就是“${word}”：数据加了掩码，这一位却没有设置。接收方会把掩码键当成数据，把剩下的当成下一帧。`,
		`把第二个字节的最高位设为 1：${right}（RFC 6455 §5.2）。`,
	],
	characters: ({ length, word, bytes }) => [
		`长度写的是 ${length}，这是“${word}”的字符数。它的 UTF-8 编码有 ${bytes} 个字节。接收方读到第 ${length} 个字节就停下，把剩下的当成下一帧。`,
		'按编码后的字节数计算长度：PHP 用 `strlen`，Node 用 `Buffer.byteLength`，Python 用 `len(text.encode())`。',
	],
	'header-in-utf8': ({ bytes, right }) => [
		`${bytes} 是字符 ${right} 的 UTF-8 编码：帧头被当成字符写出，第一个字节变成了两个。接收方从中读到 RSV1 和操作码 2，长度也就错了。`,
		'把帧头按字节写到字节流里，只有消息的文本才用 UTF-8 编码。',
	],
	'binary-in-text': ({ bytes, kind, first }) => [
		`这是文本帧，数据却以 ${bytes} 开头，和 ${kind} 一样。文本必须是 UTF-8，所以接收方会以 1007 关闭。`,
		`这样的数据用二进制帧发送，第一个字节是 ${first}。${kind === 'gzip' || kind === 'zlib' ? '或者直接发送文本，压缩交给 permessage-deflate。' : ''}`,
	],
	'close-swapped': ({ length, bytes, right, word }) => [
		`关闭码 ${length} 就是字节 ${bytes}。两个字节换过来是 ${word}：写的时候低位放在了前面。`,
		`高位在前（网络字节序，RFC 6455 §5.5.1）：\`${right}\`。`,
	],
	'legacy-text': ({ kind, length, bytes, right, word, first }) => [
		`这段文本的编码是 ${kind}，不是 UTF-8：“${word}”。从第 ${length} 个字节起是“${first}”，这里写成 \`${bytes}\`，UTF-8 里是 \`${right}\`。接收方会以 1007 关闭。`,
		'文本和关闭原因先编码成 UTF-8，再计算长度；或者把这些字节作为二进制消息发送。',
	],
	'mask-left-out': () => [
		'客户端发送的每个帧都必须加掩码，和内容无关（RFC 6455 §5.1），这不是可选的。服务器收到没有掩码的帧必须关闭连接，所以它没有错。',
		'把第二个字节的最高位设为 1（`0x80 | 长度`），在长度后面放四个随机字节，再用它们对数据做 XOR。只有服务器发送时不加掩码。',
	],
	'key-order': ({ key, right, word, length, first }) => [
		`帧里写的掩码键是 ${key}，数据却是用 ${right} 加的掩码：这样解开才是“${word}”。${length === 0 ? '这是同样的四个字节，顺序反了。' : `发送方数掩码键时起点不对${first === 6 && length === 2 ? '，例如从帧的开头数起' : ''}。`}接收方按写出的掩码键解开，得到的是乱码。`,
		length === 0
			? '用同一个四字节数组：把它写进帧里，也用它加掩码。'
			: '从数据的第一个字节数起：第 i 个字节和掩码键的第 i mod 4 个字节做 XOR（RFC 6455 §5.3）。',
	],
	'byte-behind': ({ bytes, length }) => [
		`每个帧后面都多了一个字节 \`${bytes}\`：第一个帧到第 ${length} 个字节就结束了。接收方把它当成下一帧的头。`,
		`只写帧本身的字节，${bytes === '00' ? '不要带 C 字符串结尾的零' : '不要带换行'}。`,
	],
	'length-of-four': ({ length, bytes, right }) => [
		`127 后面的长度是八个字节，这里只写了四个：\`${bytes}\`，也就是 ${length}。接收方把后面四个字节也当成长度，就得到一个大得不可能的数。`,
		`写满八个字节，高位在前：\`${right}\`（RFC 6455 §5.2）。接收方的上限没有问题。`,
	],
	'headers-first': ({ bytes, right, word }) => [
		`两个帧头连在一起：\`${bytes}\` 和 \`${right}\`，后面才是两份数据（“${word}”）。程序的两处同时在写，各自把帧头和数据分开写。`,
		'帧头和数据一次写出，并且用锁或者只让一个任务写这个连接的所有帧。',
	],
	'rsv1-forgotten': ({ word, first, right }) => [
		`数据是压缩过的，解压后是“${word}”。但第一个字节 ${first} 没有设置 RSV1，接收方就直接把它当文本。`,
		`协商了 permessage-deflate 时，压缩的消息以 ${right} 开头（RFC 7692 §6.1）。`,
	],
	'rsv1-on-plain': ({ word, first, right }) => [
		`第一个字节 ${first} 设置了 RSV1，表示数据是压缩的，可它是普通文本：“${word}”。`,
		`用 ${right} 发送，每条消息都可以不压缩；或者真的压缩它（RFC 7692 §6.1）。`,
	],
	'gzip-in-deflate': ({ bytes, first }) => [
		`第一个字节 ${first} 表示数据是压缩的，数据却以 ${bytes} 开头，这是 gzip 的头。permessage-deflate 是不带头、不带校验和的 DEFLATE（RFC 7692 §7.2.1）。`,
		'用不带头的压缩并刷新：.NET 用 `DeflateStream`，Python 用 `wbits=-15`，Java 用 `new Deflater(level, true)`。最后去掉末尾的 00 00 FF FF。',
	],
	'tail-of-fragment': ({ word, length }) => [
		`在每个分片后面都补上 00 00 FF FF，这 ${length} 个分片才能解压成“${word}”。发送方把每个分片的这四个字节都去掉了，而只有消息末尾才去掉。`,
		'把整条消息作为一个流压缩，只去掉最后的四个字节，然后再切成分片（RFC 7692 §7.2.1）。',
	],
	'utf-16': ({ word, length }) => [
		`文本“${word}”是 UTF-16：每个字母后面都有 00。作为 UTF-8 它也有效，所以不报错，接收方得到 ${length} 个字符，中间夹着零。`,
		'用 UTF-8 编码文本：在 .NET 里是 `Encoding.UTF8`，不是 `Encoding.Unicode`。',
	],
	'length-in-text': ({ bytes, word }) => [
		`数据以 \`${bytes}\` 开头，它是后面文本“${word}”的长度。帧没有错，但这两个字节会作为消息的一部分送到。`,
		'只写文本的字节。Java 的 `writeUTF` 和 .NET 的 `BinaryWriter.Write(string)` 会在前面加上自己的长度。',
	],
};

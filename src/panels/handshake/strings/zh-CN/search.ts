// Holds the Chinese notes on status codes and header fields, for the search over the whole site.
import type { HeaderFieldName, StatusCode } from '../../search-references.ts';

export const STATUS_NOTES: Readonly<Record<StatusCode, string>> = {
	101: '服务器切换到 WebSocket，响应的头部之后就是帧。',
	200: '普通响应：连接没有建立，网页收到 error 事件和 close 事件（1006）。',
	302: '重定向。浏览器建立 WebSocket 连接时，不会跟随重定向。',
	400: '服务器发现请求有错误。',
	401: '服务器要求凭据。浏览器没有凭据时，网页只收到 error 事件和 close 事件（1006）。',
	403: '服务器拒绝请求，例如网页的 Origin 不在允许之列。',
	404: '服务器没有这个资源。',
	405: '不允许这种方法；HTTP/1.1 上的 WebSocket 握手使用 GET。',
	407: '途中的代理要求提供凭据。',
	426: '服务器要求使用另一种协议，或 WebSocket 的另一个版本。',
	503: '服务器暂时无法接受连接。',
};

export const FIELD_NOTES: Readonly<Record<HeaderFieldName, string>> = {
	Host: '客户端要连接的主机和端口，HTTP/1.1 的每个请求都必须包含这个字段。',
	Upgrade: '客户端要求、服务器同意切换到的协议：websocket。',
	Connection: '列出只对下一跳有效的字段；握手要求这个列表里有 Upgrade。',
	'Sec-WebSocket-Key': '客户端的 nonce：16 个随机字节，写成 Base64。',
	'Sec-WebSocket-Accept': 'Accept 值，由服务器根据握手 key 计算。',
	'Sec-WebSocket-Version': '协议的版本：13。在拒绝请求的响应里，是服务器支持的版本。',
	'Sec-WebSocket-Protocol': '客户端提出的子协议，或服务器选定的一个。',
	'Sec-WebSocket-Extensions': '客户端提出的扩展，或服务器接受的扩展。',
	Origin: '网页的源，由浏览器填写。',
	Cookie: '用户在这个主机上的 Cookie，浏览器会随握手一起发送。',
	Authorization: '凭据。网页无法在握手中添加这个字段。',
	Location: '重定向的目标。在 WebSocket 握手中，浏览器不会跟随重定向。',
	Allow: '资源支持的方法，列在 405 响应中。',
	'WWW-Authenticate': '服务器要求的验证方式，写在 401 响应中。',
	'Content-Length': '内容的长度。101 响应不得包含这个字段。',
	'Transfer-Encoding': '内容的传输编码，例如 chunked。101 响应不得包含这个字段。',
};

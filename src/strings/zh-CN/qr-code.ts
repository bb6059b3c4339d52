// 存放二维码对话框的中文文字。
import type { QrCodeWords } from '../en/qr-code.ts';
import { number } from './numbers.ts';

export const qrCode: QrCodeWords = {
	title: '二维码',
	picture: '这个地址的二维码',
	hint: '用摄像头扫描，就会打开你现在看到的内容。',
	dense: '这个地址很长，二维码很密，摄像头要靠近才能扫描。',
	tooLong: (bytes, most) =>
		`这个地址有 ${number(bytes)} 个字节，而二维码最多容纳 ${number(most)} 个。请复制链接，或者改用字节较少的例子。`,
	tooLarge: '内容太大，放不进地址，所以二维码打开的实验不含这份内容。',
	address: '链接',
	copy: '复制链接',
};

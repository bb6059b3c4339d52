// Holds the Chinese words of the server’s settings.
import type { SettingWords } from '../en/settings.ts';

export const settings: SettingWords = {
	origins: '允许的源',
	originsHint: '每行一个。留空：允许任何源，也允许不带 Origin 的请求。',
	protocols: '子协议，优先的在前',
	protocolsHint: '用逗号分隔。留空：服务器不支持任何子协议。',
	versions: '版本',
	versionsHint: '用逗号分隔的数字，通常是 13。',
	tooMany: (most) => `最多 ${most} 项，文字合计不超过 64 KiB。这次改动超出了限制，没有生效。`,
	versionsBad: (found) =>
		found === '' ? '服务器至少要支持一个版本。' : `“${found}”不是 0 到 255 的数字。`,
	resources: '资源',
	resourcesHint: '路径，每行一个。留空：任何路径都存在。',
	deflate: '接受 permessage-deflate',
};

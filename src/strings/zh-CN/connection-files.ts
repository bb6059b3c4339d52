import type { ConnectionFilesWords } from '../en/connection-files.ts';
import { programs } from './programs.ts';

export const connectionFiles: ConnectionFilesWords = {
	group: '连接',
	export: '导出',
	saved: (name) => `已保存 ${name}。`,
	writing: (form) => `正在写入：${form}……`,
	stop: '停止',
	unsaved: '无法写入文件，浏览器的内存可能放不下它。请关闭其他标签页，或选择另一种格式。',
	code: '重现连接的代码……',
	programs,
	forms: {
		pcapng: '抓包文件（pcapng）',
		har: 'HAR 文件',
		hex: '十六进制转储',
		csv: '事件表（CSV）',
		events: '连接（JSON）',
	},
};

// Shows the address of what is in front as a QR code. The dialog is mounted beside the app, so that nothing of
// it is part of the first script.
import { mount, unmount } from 'svelte';
import type { QrCodeWords } from '../../strings/en/qr-code.ts';
import type { Locale } from '../../strings/locale.ts';
import { wholeAddress } from '../address.ts';
import type { Site } from '../site.svelte.ts';
import QrCodeDialog from './QrCodeDialog.svelte';

const QR_CODE_WORDS: Readonly<Record<Locale, () => Promise<QrCodeWords>>> = {
	en: async () => (await import('../../strings/en/qr-code.ts')).qrCode,
	'zh-CN': async () => (await import('../../strings/zh-CN/qr-code.ts')).qrCode,
};

export async function showQrCode(site: Site): Promise<void> {
	const [{ hash, whole }, words] = await Promise.all([
		site.address('without-settings'),
		QR_CODE_WORDS[site.settings.locale](),
	]);
	const { words: shellWords } = site;
	if (!shellWords) return;
	const onclose = () => void unmount(dialog);
	const props = { address: wholeAddress(hash), whole, words, shellWords, onclose };
	const dialog = mount(QrCodeDialog, { target: document.body, props });
}

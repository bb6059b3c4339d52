// Lists what a part of the panel asks of the shell.
export interface PanelActs {
	readonly copy: (text: string) => Promise<void>;
	/** Shows a text and lets a screen reader read it. */
	readonly announce: (text: string) => void;
	/** Opens an address of the site. */
	readonly go: (address: string) => void;
}

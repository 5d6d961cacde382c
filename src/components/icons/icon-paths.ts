/** Our own icons: 24 px grid, 2 px stroke, drawn in the colour of the text around them. */
export const ICON_PATHS = {
	call: 'M6 3h3l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z',
	chat: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
	download: 'M12 3v12M7 10.5l5 5 5-5M4 20h16',
	emergency: 'M5 20v-6a7 7 0 0 1 14 0v6M3 20h18M12 3V1.5M4 6 2.8 5M20 6l1.2-1M12 11v5',
	exit: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
	hospital: 'M4 21V6h16v15M2 21h20M12 9v6M9 12h6M10 21v-3h4v3',
	language:
		'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c3.5 3 3.5 15 0 18M12 3c-3.5 3-3.5 15 0 18',
	police: 'M12 2.5l8 3v6c0 5-3.5 8.3-8 10-4.5-1.7-8-5-8-10v-6zM12 8v7M8.5 11.5h7',
	print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
	school: 'M2 9l10-5 10 5-10 5zM6 11.5V17c3 2.5 9 2.5 12 0v-5.5M22 9v6',
	search: 'M10.5 3.5a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5',
	welfare: 'M12 20S4 15 4 9.5A4 4 0 0 1 12 8a4 4 0 0 1 8 1.5C20 15 12 20 12 20z',
	location:
		'M12 2v3M12 19v3M2 12h3M19 12h3M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM12 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
	map: 'M3 6l6-3 6 3 6-3v15l-6 3-6-3-6 3zM9 3v15M15 6v15',
	menu: 'M4 7h16M4 12h16M4 17h16',
} as const;

export type IconName = keyof typeof ICON_PATHS;

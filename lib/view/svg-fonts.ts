/** The fonts of a drawing that leaves the page, where no style sheet names them. */
export const FONTS = "'Source Sans 3','Source Sans Pro','Noto Sans','DejaVu Sans',system-ui,sans-serif";

"""Claims against gold: what was found, missed and found in vain, and what was wrong in what was found.

Pure: records in, figures and mistakes out. `gold` reads gold and exported claims into notes, `matching` pairs them,
`scores` counts, `mistakes` lists, `floors` compares figures with what was once reached.
"""

"""Lines → tables of tasks in every layout: rows and cells, also where the borders are lost."""

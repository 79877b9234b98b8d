// narrow

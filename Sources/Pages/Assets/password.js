// password
